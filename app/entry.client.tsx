// No page loads this module: every page is complete as HTML (docs/decisions/0003). Remix asks for it to exist.
export {};
