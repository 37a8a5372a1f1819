/** The public page's own style: system fonts, both directions of writing, dark and light, print. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b2b26; --paper: #fff; --bar: #1f6f54; --line: #6b7a74; --stripe: #f1f5f3; --link: #0b5a8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8efec; --paper: #14201b; --bar: #6fc3a2; --line: #93a39c; --stripe: #1c2b25; --link: #8cc8ee; } }
body { margin: 0 auto; padding: 1rem; max-width: 62rem; font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans Arabic", sans-serif; color: var(--ink); background: var(--paper); }
a { color: var(--link); }
nav a[aria-current] { font-weight: 700; text-decoration: none; color: inherit; }
nav a { display: inline-block; padding: 0.4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
.wide { overflow-x: auto; }
.chart { display: block; width: 100%; min-width: 44rem; height: auto; margin-block: 1rem; }
.bar { fill: var(--bar); }
.base { stroke: var(--line); }
.chart text { fill: var(--ink); font-size: 14px; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding-block: 0.5rem; }
th, td { text-align: start; padding: 0.35rem 0.6rem; border-block-end: 1px solid var(--line); }
td:nth-child(2) { font-variant-numeric: tabular-nums; }
tbody tr:nth-child(even) { background: var(--stripe); }
tfoot th, tfoot td { font-weight: 700; }
@media print { nav { display: none; } .chart { min-width: 0; } }
`;
