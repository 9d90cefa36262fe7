"""The edition: the pages about all documents together, and what each document's page says about its neighbours.

`entry` takes from one TEI document what these pages need; everything else works on entries. The values are made here,
in Python; how they look is said by ``xslt/edition/``.
"""
