"""The whole story: one article in, one summary out. A reader starts here.

    load      bytes, path, URL, stdin    -> Article     text that never changes again, metadata, boilerplate spans
    segment   Article                    -> Segments    paragraphs, sentences, quotations: numbers and offsets
    read      Segments                   -> Reading     by rule: who appears, who says what
    split     Article, Segments, Reading -> Chunks      most articles are one
    extract   Chunk, by an engine        -> Draft       names and numbers of sentences, no offsets
    resolve   Draft, Chunk               -> Findings    numbers become spans; what does not resolve is refused
    merge     Findings of all chunks     -> Summary     one actor under one id, in order of first evidence
    check     Summary, Segments, Reading -> Summary     with its checks: what nobody used, what the evidence lacks
"""
