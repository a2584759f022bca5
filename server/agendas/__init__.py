"""Agendas as files: ready-made ones beside this (`<id>.yaml`), those that people bring, and those they take home.

`reading` and `writing` are the only code that knows YAML; `plan` makes boards and steps of what was read. Pure but for
the ready-made files, which are read once.
"""
