/** The page's style: system fonts, readable at arm's length, one column on a phone. */
export const style = `:root {
  --ink: #1c2733; --quiet: #556474; --line: #d5dce3; --paper: #fff; --ground: #f4f6f8;
  --mark: #a31621; --link: #0b5394; --red: #b3261e; --red-ground: #fdecea; --yellow: #7a5300; --yellow-ground: #fff4d6;
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .25rem .75rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.banner { margin: 0; padding: .4rem 1rem; background: var(--yellow-ground); color: var(--yellow); text-align: center; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: center; justify-content: space-between; padding: .75rem 1.5rem; background: var(--paper); border-bottom: 3px solid var(--mark); }
h1 { font-size: 1.3rem; margin: 0; }
h1 a { color: var(--mark); text-decoration: none; }
h2 { font-size: 1.2rem; margin: 0 0 .75rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; }
nav { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; }
main { max-width: 76rem; margin: 1.5rem auto; padding: 0 1.5rem; display: grid; gap: 1.25rem; outline: none; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1.25rem; overflow-wrap: anywhere; }
.two { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); }
section > :first-child { margin-top: 0; }
section > :last-child { margin-bottom: 0; }
form { display: grid; gap: .75rem; max-width: 24rem; }
form p { margin: 0; }
label { display: grid; gap: .2rem; }
input { font: inherit; padding: .5rem .6rem; border: 1px solid #8796a5; border-radius: 4px; width: 100%; }
button { font: inherit; padding: .45rem 1rem; border: 1px solid var(--link); border-radius: 4px; background: var(--paper); color: var(--link); cursor: pointer; }
button[type=submit] { background: var(--link); color: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; }
.quiet { color: var(--quiet); }
.trouble { color: var(--red); margin: 0; }
.due { white-space: nowrap; }
.tag { display: inline-block; padding: 0 .45rem; border-radius: 4px; border: 1px solid currentcolor; font-size: .85rem; white-space: nowrap; margin-inline-end: .3rem; }
.late { color: var(--red); background: var(--red-ground); font-weight: 600; }
.soon { color: var(--yellow); background: var(--yellow-ground); font-weight: 600; }
details { margin: .35rem 0 0; }
details ol { margin: .5rem 0; padding-inline-start: 1.5rem; }
.deadline { border-inline-start: 4px solid var(--line); padding: .1rem 0 .1rem .9rem; margin: 0 0 1rem; }
.deadline.statutory { border-color: var(--mark); }
.deadline p { margin: 0; }
ul.acts { margin: 0; padding-inline-start: 1.2rem; }
footer { max-width: 76rem; margin: 2rem auto; padding: 0 1.5rem 2rem; color: var(--quiet); font-size: .9rem; }
@media (max-width: 44rem) {
  header, main, footer { padding-inline: 1rem; }
  section { padding: 1rem; }
  table, tbody, tr, td { display: block; }
  thead { display: none; }
  tr { border-bottom: 2px solid var(--line); padding: .5rem 0; }
  td { border: 0; padding: .1rem 0; display: grid; grid-template-columns: 6.5rem 1fr; gap: .5rem; }
  td::before { content: attr(data-name); color: var(--quiet); }
  .due { white-space: normal; }
}
`;
