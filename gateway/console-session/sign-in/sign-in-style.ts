/** The style of the sign-in pages. Part of the page, allowed by its digest. */
export const signInStyle = `
@font-face { font-family: "Inter Variable"; src: url("/sign-in/inter.woff2") format("woff2"); font-weight: 100 900; font-display: swap; }
:root {
  color-scheme: light dark;
  --ground: #ffffff; --sheet: #ffffff; --text: #15202b; --quiet: #475362; --line: #d3dae2; --accent: #1c4a8d; --wash: #e8effa; --alert: #96201a; --warn: #7a4300; --warn-wash: #fdf0d9;
}
@media (prefers-color-scheme: dark) {
  :root { --ground: #14181d; --sheet: #20262e; --text: #e7ecf2; --quiet: #b4bdc9; --line: #3a444f; --accent: #a5c6f7; --wash: #1b2c45; --alert: #ffaaa2; --warn: #f5c478; --warn-wash: #362711; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 "Inter Variable", Inter, system-ui, sans-serif; }
header { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: 0.75rem max(1.25rem, (100% - 59.5rem) / 2); border-block-end: 1px solid var(--line); }
.other { min-block-size: 24px; font-size: 0.875rem; }
.badge { padding: 0.1rem 0.5rem; border: 1px solid var(--warn); border-radius: 4px; background: var(--warn-wash); color: var(--warn); font-size: 0.8125rem; font-weight: 600; letter-spacing: 0; }
.brand { display: flex; align-items: center; gap: 0.6rem; margin: 0; font-size: 1.125rem; font-weight: 700; letter-spacing: -0.01em; }
.brand a { display: flex; align-items: center; gap: 0.5rem; min-block-size: 1.75rem; color: var(--text); text-decoration: none; }
.seal { flex: none; display: block; }
.seal-ground { fill: var(--accent); } .seal-stroke { stroke: var(--ground); } .seal-fill { fill: var(--ground); }
main { padding: 1.5rem max(1.25rem, (100% - 59.5rem) / 2) 3rem; }
h1 { font-size: 1.75rem; font-weight: 650; letter-spacing: -0.01em; line-height: 1.25; margin-block: 0 0.75rem; }
h2 { font-size: 1rem; margin-block: 0 0.5rem; }
p { max-inline-size: 44rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.groups { columns: 2 22rem; column-gap: 1.5rem; margin-block-start: 1.5rem; }
section { break-inside: avoid; padding-block-end: 1.5rem; }
ul { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); overflow: clip; }
li + li { border-block-start: 1px solid var(--line); }
li a { display: block; padding: 0.5rem 0.75rem; min-block-size: 44px; color: var(--text); text-decoration: none; overflow-wrap: anywhere; }
li a:hover { background: var(--wash); }
li a:focus-visible { outline-offset: -3px; }
li strong { display: block; font-weight: 600; color: var(--accent); }
li .person { display: flex; align-items: center; gap: 0.75rem; }
.portrait { flex: none; display: block; border-radius: 50%; }
.person > span > span { display: block; line-height: 1.35; }
li span { color: var(--quiet); font-size: 0.875rem; }
.demo, .trouble, .current { border-inline-start: 4px solid var(--accent); background: var(--wash); padding: 0.625rem 0.875rem; border-radius: 0 4px 4px 0; }
.trouble { border-color: var(--alert); }
.current { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1rem; max-inline-size: 44rem; }
.current p { margin: 0; flex: 1 1 16rem; }
button { font: inherit; min-block-size: 36px; padding-inline: 0.875rem; color: var(--text); background: var(--sheet); border: 1px solid var(--quiet); border-radius: 4px; cursor: pointer; }
.ways a { margin-inline-end: 1rem; }
@media (forced-colors: active) { .seal-ground { fill: CanvasText; } .seal-stroke { stroke: Canvas; } .seal-fill { fill: Canvas; } li a:hover strong { text-decoration: underline; } }
`;
