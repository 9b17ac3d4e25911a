"use strict";
// Letters without their marks, small, for a search that needs no accents.
function plain(text) {
  return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
}
// Whether every word of a query stands in a text; both plain.
function holds(text, query) {
  return query.split(/\s+/).every((word) => text.includes(word));
}
// Whether a pack passes the filters `want`; `known` says what is known of it.
function passes(want, known) {
  return (!want.reasons.size || known.why.some((one) => want.reasons.has(one)))
    && (!want.view.has("can_xem") || known.why.length > 0)
    && (!want.view.has("chua_xem") || !known.seen)
    && (!want.view.has("moi_doi") || known.changed)
    && (!want.state || (want.state === "hong") === known.failed)
    && (!want.rule || known.rules.includes(want.rule))
    && (!want.severity || (want.severity === "dat" ? !known.severities.length : known.severities.includes(want.severity)))
    && (!want.query || holds(known.text(), want.query));
}

function start() {
  const D = JSON.parse(document.getElementById("du-lieu").textContent);
  const NAME = 0, BODY = 1, DIGEST = 2, FRAME = 3, VALUES = 4, CHANGES = 5, TABLES = 6, FOUND = 7, FAILED = 8, FILES = 9, WHY = 10, MORE = 11;
  const $ = (id) => document.getElementById(id);
  const T = (at) => D.texts[at];
  const say = (key, args) => D.words[key].replace(/\{(\w+)\}/g, (_, name) => args[name]);
  const count = (number) => number.toLocaleString("vi-VN");
  const body = $("bang").tBodies[0], pane = $("khung"), nav = $("cong-cu");
  document.documentElement.classList.add("js");

  // What was seen: pack → hash of its files, in this browser only
  const STORE = "docgen-duyet/" + document.body.dataset.goi;
  let kept = true, seen = {};
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) || "{}");
    if (stored && typeof stored === "object") seen = Object.assign(Object.create(null), stored);
    localStorage.setItem(STORE, JSON.stringify(seen));
  } catch (_) { kept = false; }
  const isSeen = (p) => seen[p[NAME]] === p[DIGEST];

  let plainTexts = null;
  function textOf(item) {
    if (item.text === undefined) {
      plainTexts = plainTexts || D.texts.map(plain);
      const p = item.p, at = [p[BODY], ...p[VALUES].filter((one) => one >= 0), ...p[FOUND].map((one) => one[1]), ...p[FAILED]];
      const blocks = [...p[TABLES], ...p[CHANGES].map((change) => change[2])];
      for (const block of blocks) at.push(...(Array.isArray(block[0]) ? [block[2], block[3], block[4]].flat(2) : block.slice(1)));
      const files = p[FILES].map((file) => T(file[0])).join(" ");
      item.text = plain(p[NAME] + " " + files + " " + item.tr.cells[3].textContent) + " " + at.map((one) => plainTexts[one]).join(" ");
    }
    return item.text;
  }
  const items = [...body.rows].map((tr, k) => {
    const p = D.packs[D.order[k]], rules = p[FOUND].map((one) => D.rules[one[0]]);
    const item = { tr, p, at: D.order[k], why: p[WHY], failed: p[FAILED].length > 0 };
    item.rules = rules.map((rule) => rule[0]);
    item.severities = rules.map((rule) => rule[1]);
    item.text_ = () => textOf(item);
    return item;
  });
  const ofRow = new Map(items.map((item) => [item.tr, item]));
  let shown = items, order = items, now = null, open = false, short = false, pictures = null;

  // The list
  const want = { query: "", reasons: new Set(), view: new Set(), rule: "", severity: "", state: "" };
  function known(item) {
    return { why: item.why, seen: isSeen(item.p), changed: item.p[NAME] in seen && !isSeen(item.p), failed: item.failed,
      rules: item.rules, severities: item.severities, text: item.text_ };
  }
  function filter() {
    shown = order.filter((item) => !(item.tr.hidden = !passes(want, known(item))));
    $("dem").textContent = say("dang_hien", { shown: count(shown.length), all: count(items.length) });
    $("khong-co").hidden = shown.length > 0;
    if (now && now.tr.hidden) choose(shown[0] || null);
  }
  function ticks() {
    let number = 0;
    for (const item of items) {
      const is = isSeen(item.p);
      number += is;
      item.tr.classList.toggle("xem-roi", is);
    }
    $("so-da-xem").textContent = count(number);
    $("so-da-xem").parentNode.hidden = false;
  }
  function tick(changes) {
    for (const [item, is] of changes) {
      if (is) seen[item.p[NAME]] = item.p[DIGEST];
      else delete seen[item.p[NAME]];
    }
    try { localStorage.setItem(STORE, JSON.stringify(seen)); } catch (_) { kept = false; }
    ticks();
    if (!kept) $("dem").textContent = D.words.khong_luu;
  }
  function choose(item) {
    if (now) now.tr.classList.remove("nay");
    now = item;
    if (!item) return close();
    item.tr.classList.add("nay");
    if (open) draw(item);
    item.tr.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const at = shown.indexOf(now);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next) choose(next);
  }
  function close() {
    open = false;
    pane.hidden = true;
    document.body.classList.remove("mo");
  }
  function show() {
    if (!now) return;
    open = true;
    pane.hidden = false;
    document.body.classList.add("mo");
    draw(now);
    now.tr.scrollIntoView({ block: "nearest" });
  }
  const collator = new Intl.Collator("vi", { numeric: true });
  function figure(text) {
    return parseFloat(text.replace(/[.\s%]/g, "").replace(",", "."));
  }
  function sort(head) {
    const before = head.getAttribute("aria-sort"), at = head.cellIndex, byFigure = !/\b[bv]\b/.test(head.className);
    for (const one of head.parentNode.cells) one.removeAttribute("aria-sort");
    order = items.slice();
    if (before !== "descending") {
      const sign = before ? -1 : 1;
      head.setAttribute("aria-sort", before ? "descending" : "ascending");
      const keys = new Map(items.map((item) => [item, byFigure ? figure(item.tr.cells[at].textContent) : item.tr.cells[at].textContent]));
      const side = (one) => (byFigure ? Number.isNaN(one) : one === "");
      order.sort((a, b) => {
        const x = keys.get(a), y = keys.get(b);
        return side(x) - side(y) || (side(x) ? 0 : sign * (byFigure ? x - y : collator.compare(x, y)));
      });
    }
    body.append(...order.map((item) => item.tr));
    filter();
  }

  // One letter
  function el(tag, kind, ...inside) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    made.append(...inside);
    return made;
  }
  function button(text, action) {
    const made = el("button", "", text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }
  function part(key, ...inside) {
    return inside.length ? [el("h3", "", D.words[key]), ...inside] : [];
  }
  function table(block) {
    const [heads, hidden, first, last, total] = block, made = el("table", "pl");
    const line = (cells, tag, kind) => made.append(el("tr", kind || "", ...cells.map((cell) => el(tag, "", T(cell)))));
    const note = (text) => {
      const cell = el("td", "bo", text);
      cell.colSpan = Math.max(1, heads.length);
      made.append(el("tr", "", cell));
    };
    if (heads.length) line(heads, "th");
    for (const row of first) line(row, "td");
    if (hidden || !first.length) note(say(first.length ? "bo_dong" : "so_dong_bang", { count: count(hidden) }));
    for (const row of last) line(row, "td");
    if (total.length) line(total, "td", "cong");
    return made;
  }
  function own(block, kind, note) {
    const inside = Array.isArray(block[0]) ? table(block) : T(block[1]);
    return el(kind === "chung" || Array.isArray(block[0]) ? "div" : "p", kind, ...(note ? [el("span", "ghi", note)] : []), inside);
  }
  function common(block, p, kind, note) {
    if (Array.isArray(block[0])) return el("p", kind, el("span", "ghi", note), block[0].join(" | "));
    const made = el("p", kind);
    if (note) made.append(el("span", "ghi", note));
    block[1].forEach((text, at) => {
      if (at) {
        const value = p[VALUES][block[2][at - 1]];
        made.append(note ? "…" : el("mark", "", value < 0 ? "" : T(value)));
      }
      made.append(text);
    });
    return made;
  }
  function letter(p) {
    const made = el("div", "thu"), frame = D.frames[p[FRAME]];
    if (!frame) return el("p", "nho", D.words.khong_chu);
    const tables = p[TABLES].slice(), at = (number, ...kinds) => p[CHANGES].filter((one) => one[1] === number && kinds.includes(one[0]));
    frame[1].forEach((block, number) => {
      for (const change of at(number, "them")) made.append(own(change[2], "them", D.words.them));
      const [change] = at(number, "khac", "thieu");
      if (change) {
        const other = change[0] === "khac";
        if (other) made.append(own(change[2], "khac", D.words.khac));
        made.append(common(block, p, other ? "goc" : "thieu", other ? D.words.so_dong_ghi : D.words.thieu));
      } else if (Array.isArray(block[0])) {
        if (tables.length) made.append(own(tables.shift(), "bang"));
      } else made.append(common(block, p, block[2].length ? "" : "chung"));
    });
    for (const change of at(frame[1].length, "them")) made.append(own(change[2], "them", D.words.them));
    return made;
  }
  function differs(p) {
    const frame = D.frames[p[FRAME]];
    if (!frame) return [];
    const columns = [...new Set(frame[1].flatMap((block) => block[2]))];
    const rows = columns.map((column) => {
      const value = p[VALUES][column];
      return el("tr", "", el("td", "", D.columns[column][0]), el("td", "", value < 0 ? "–" : T(value)));
    });
    return rows.length ? [el("table", "gt", ...rows)] : [];
  }
  function picture(at) {
    pictures = pictures || JSON.parse($("anh").textContent);
    if (!pictures[at]) return [];
    const made = el("img");
    made.src = "data:image/jpeg;base64," + pictures[at];
    made.alt = D.words.phan_anh;
    return [made];
  }
  function file(one) {
    const link = el("a", "", T(one[0]));
    link.href = one[1];
    return el("li", "", link, el("small", "", ` ${count(Math.ceil(one[2] / 1024))} KB · ${one[3]}`));
  }
  function draw(item) {
    const p = item.p, tickOn = () => { tick([[item, !isSeen(p)]]); draw(item); };
    const state = button((isSeen(p) ? "✓ " : "") + D.words.da_xem, tickOn);
    state.setAttribute("aria-pressed", String(isSeen(p)));
    const head = el("div", "dau", el("div", "", el("h2", "", T(p[BODY])), el("small", "", `${item.at + 1} · ${p[NAME]}`)), state, button(D.words.dong_khung, close));
    const why = [...item.tr.cells[3].cloneNode(true).childNodes];
    const found = p[FOUND].map((one) => el("li", "m-" + D.rules[one[0]][1], T(one[1])));
    if (p[MORE]) found.push(el("li", "", say("con_phat_hien", { count: count(p[MORE]) })));
    const only = button(D.words.chi_khac, () => { short = !short; draw(item); });
    only.setAttribute("aria-pressed", String(short));
    pane.className = short ? "gon" : "";
    pane.replaceChildren(head, ...part("phan_vi_sao", ...(why.length ? [el("div", "w", ...why)] : [])),
      ...part("phan_phat_hien", ...(found.length ? [el("ul", "", ...found)] : [])),
      ...part("phan_chu", only, letter(p)), ...part("phan_khac", ...differs(p)),
      ...part("phan_tep", ...(p[FILES].length ? [el("ul", "", ...p[FILES].map(file))] : [])),
      ...part("phan_anh", ...picture(item.at)));
    pane.scrollTop = 0;
  }

  // What people press
  let later = 0;
  const typed = () => { want.query = plain($("tim").value.trim()); filter(); };
  $("tim").addEventListener("input", () => { clearTimeout(later); later = setTimeout(typed, 120); });
  for (const [id, key] of [["muc-do", "severity"], ["quy-tac", "rule"], ["trang-thai", "state"]])
    $(id).addEventListener("change", () => { want[key] = $(id).value; filter(); });
  const toggle = (one, set, key) => one.addEventListener("click", () => {
    if (!set.delete(key)) set.add(key);
    one.setAttribute("aria-pressed", String(set.has(key)));
    filter();
  });
  const choices = [...nav.querySelectorAll("[aria-pressed]")];
  for (const one of choices)
    if (one.dataset.xem) toggle(one, want.view, one.dataset.xem);
    else toggle(one, want.reasons, Number(one.dataset.r));
  function clear() {
    Object.assign(want, { query: "", rule: "", severity: "", state: "" });
    want.view.clear();
    want.reasons.clear();
    for (const id of ["tim", "muc-do", "quy-tac", "trang-thai"]) $(id).value = "";
    for (const one of choices) one.setAttribute("aria-pressed", "false");
    filter();
  }
  $("bo-loc").addEventListener("click", clear);
  $("in").addEventListener("click", () => window.print());
  $("danh-dau").addEventListener("click", () => {
    const rest = shown.filter((item) => !isSeen(item.p));
    if (rest.length && confirm(say("hoi_danh_dau", { count: count(rest.length) }))) tick(rest.map((item) => [item, true]));
  });
  body.addEventListener("click", (event) => {
    const item = ofRow.get(event.target.closest("tr"));
    if (!item) return;
    if (event.target.closest("td.x")) return tick([[item, !isSeen(item.p)]]);
    choose(item);
    show();
  });
  $("bang").tHead.addEventListener("click", (event) => {
    const head = event.target.closest("th");
    if (head && !/\b[xw]\b/.test(head.className)) sort(head);
  });
  const keys = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
    Enter: () => (open ? close() : now ? show() : (step(0), show())),
    x: () => { if (now) { tick([[now, !isSeen(now.p)]]); step(1); } },
    "/": () => $("tim").focus(),
    Escape: () => (open ? close() : clear()),
  };
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT)$/.test(event.target.tagName);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (typing && event.key !== "Escape" && !(event.key === "Enter" && event.target.id === "tim")) return;
    if (event.target.tagName === "BUTTON" && event.key === "Enter" || event.target.closest("a,summary")) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    if (typing) event.target.blur();
    if (typing && event.key === "Enter") typed();
    action();
  });

  nav.hidden = false;
  const room = () => document.documentElement.style.setProperty("--day", nav.offsetHeight + "px");
  new ResizeObserver(room).observe(nav);
  room();
  ticks();
  filter();
  if (!kept) $("dem").textContent = D.words.khong_luu;
}
if (typeof document !== "undefined") start();
if (typeof module !== "undefined") module.exports = { plain, holds, passes };
