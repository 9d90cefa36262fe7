"""A package that an archive can take: TEI, schema, sources, plain text, pages and metadata in a BagIt bag.

`contents` says what is in it, `statements` and `crate` write what describes it, `bag` closes it, `profiles` knows what
single archives want, and `verify` checks a package that came from somebody else. `make` brings them together.
"""

from __future__ import annotations
