"""The library of methods: one page per method and language, `<id>.<language>.md`."""
