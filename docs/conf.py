"""How Sphinx builds the site. `python -m docs.site` puts the generated pages beside the others."""

from __future__ import annotations

project = "Meetwire"
author = "Meetwire contributors"
copyright = "Meetwire contributors"  # noqa: A001  # the name that Sphinx reads
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "Meetwire"
html_static_path = ["_static"]
html_favicon = "_static/icon.svg"
html_css_files = ["meetwire.css"]
html_copy_source = False
html_show_sphinx = False
html_use_index = False
html_domain_indices = False
exclude_patterns = ["benchmarks.json", "fuzzing.json", "mutation.json"]
