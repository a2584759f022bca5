"""PURE: files of other programs into boards: CSV, XLSX, Markdown, and what Miro and Mural give. Bytes in, data out."""
