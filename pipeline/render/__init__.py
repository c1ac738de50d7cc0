"""Turn a summary into text: JSON, plain text, Markdown, HTML, Web Annotations."""
