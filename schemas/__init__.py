"""The nouns: what an article, its pieces, a draft and a summary are. Nothing here does anything."""
