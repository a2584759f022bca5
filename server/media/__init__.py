"""Pictures and PDFs that people bring, made into pages: bytes in, WebP pages out. Pure, and meant for web/pool.py.

What comes out was drawn here pixel by pixel; nothing of what came in is kept: no script, link, comment, form, place or
name of a camera. Knows Pillow and PDFium, which read what strangers made, so it never runs beside the event loop.
"""
