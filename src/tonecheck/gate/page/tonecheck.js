/* tonecheck.js: underlines, reasons and rewrites for any <textarea> or contenteditable element.

   const tonecheck = Tonecheck.attach(element, {
     url: "/v1/gate",              // where drafts are judged
     headers: () => ({}),          // more request headers, such as Authorization
     context: () => [],            // earlier messages: [{author: "customer", text: "…"}]
     customerName: () => null,
     channel: "",
     panel: null,                  // an element for the list of findings; made after `element` if absent
     delay: 300,                   // milliseconds without typing before a draft is sent
     onDecision: (decision) => {}, // told of every decision, null when there is none
   });
   tonecheck.check();              // judge now
   tonecheck.detach();

   One file, no dependencies, no build step. Offsets come in code points and are turned into UTF-16. */

(function (root) {
  "use strict";

  const LIGHTS = {
    send: ["✓", "Ready to send"],
    ask: ["!", "Please look again"],
    stop: ["✕", "Not like this"],
    none: ["?", "Not checked"],
    empty: ["○", "Write a reply to see how it will land"],
  };

  const RETRY = 2000; // milliseconds until a draft that was not judged is sent again

  const STYLE = `
    .tonecheck-panel, .tonecheck-mirror { --tc-warn: light-dark(#b45309, #f59e0b);
      --tc-block: light-dark(#b91c1c, #f87171); --tc-mild: light-dark(#1d4ed8, #93c5fd); }
    .tonecheck-panel { --tc-good: light-dark(#15803d, #4ade80); --tc-line: light-dark(#d4d4d8, #52525b);
      --tc-soft: light-dark(#f4f4f5, #27272a); --tc-face: light-dark(#ffffff, #18181b);
      --tc-text: light-dark(#18181b, #f4f4f5); --tc-quiet: light-dark(#52525b, #b4b4bd);
      color: var(--tc-text); font: 0.95rem/1.45 system-ui, sans-serif; margin-block: 0.5rem; }
    .tonecheck-panel *, .tonecheck-panel *::before { box-sizing: border-box; }
    .tonecheck-light { display: flex; gap: 0.5rem; align-items: center; font-weight: 600; margin: 0.25rem 0; }
    .tonecheck-light span:first-child { display: inline-grid; place-items: center; inline-size: 1.5rem;
      block-size: 1.5rem; border-radius: 50%; flex: none; color: light-dark(#ffffff, #18181b);
      background: var(--tc-quiet); }
    .tonecheck-light[data-action=send] span:first-child { background: var(--tc-good); }
    .tonecheck-light[data-action=ask] span:first-child { background: var(--tc-warn); }
    .tonecheck-light[data-action=stop] span:first-child { background: var(--tc-block); }
    .tonecheck-findings { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem; }
    .tonecheck-finding { border: 1px solid var(--tc-line); border-inline-start: 4px solid var(--tc-mild);
      border-radius: 6px; padding: 0.5rem 0.75rem; background: var(--tc-face); }
    .tonecheck-finding[data-severity=warn] { border-inline-start-color: var(--tc-warn); }
    .tonecheck-finding[data-severity=block] { border-inline-start-color: var(--tc-block); }
    .tonecheck-finding[aria-current=true] { background: var(--tc-soft); }
    .tonecheck-finding p { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
    .tonecheck-finding .tonecheck-why { color: var(--tc-quiet); }
    .tonecheck-actions { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-top: 0.375rem; }
    .tonecheck-panel button { font: inherit; color: inherit; background: var(--tc-soft); text-align: start;
      border: 1px solid var(--tc-line); border-radius: 6px; padding: 0.25rem 0.625rem; cursor: pointer;
      overflow-wrap: anywhere; min-block-size: 1.9rem; }
    .tonecheck-panel button:hover { border-color: currentColor; }
    .tonecheck-panel button:focus-visible { outline: 2px solid var(--tc-mild); outline-offset: 2px; }
    .tonecheck-panel button.tonecheck-place { border-style: dashed; background: none; }
    .tonecheck-mirror { position: absolute; left: 0; top: 0; overflow: hidden; pointer-events: none;
      color: transparent; background: none; border-color: transparent; border-style: solid; white-space: pre-wrap;
      overflow-wrap: break-word; box-sizing: border-box; margin: 0; z-index: 1; }
    .tonecheck-mirror mark { color: transparent; background: none;
      text-decoration: underline wavy 2px var(--tc-mild); text-underline-offset: 3px;
      text-decoration-skip-ink: none; }
    .tonecheck-mirror mark[data-severity=warn] { text-decoration-color: var(--tc-warn); }
    .tonecheck-mirror mark[data-severity=block] { text-decoration-color: var(--tc-block); }
    .tonecheck-mirror mark[data-current=true] { background: rgb(180 83 9 / 15%); }
    ::highlight(tonecheck-inform), ::highlight(tonecheck-suggest) {
      text-decoration: underline wavy 2px light-dark(#1d4ed8, #93c5fd); }
    ::highlight(tonecheck-warn) { text-decoration: underline wavy 2px light-dark(#b45309, #f59e0b); }
    ::highlight(tonecheck-block) { text-decoration: underline wavy 2px light-dark(#b91c1c, #f87171); }`;

  function attach(element, options) {
    const settings = {
      url: "/v1/gate",
      headers: () => ({}),
      context: () => [],
      customerName: () => null,
      channel: "",
      panel: null,
      delay: 300,
      onDecision: () => {},
      ...options,
    };
    addStyle();
    const field = element.isContentEditable ? editableField(element) : textareaField(element);
    const panel = makePanel(element, settings.panel);
    const state = { text: field.text(), findings: [], request: null, timer: 0, current: -1 };

    function onInput() {
      const text = field.text();
      state.findings = shifted(state.findings, state.text, text);
      state.text = text;
      field.underline(state.findings, state.current);
      panel.keep(state.findings);
      clearTimeout(state.timer);
      state.timer = setTimeout(check, settings.delay);
    }

    async function check() {
      clearTimeout(state.timer);
      state.request?.abort();
      const text = field.text();
      if (!text.trim()) return show(text, null, "empty");
      const request = (state.request = new AbortController());
      try {
        const decision = await ask(text, settings, request.signal);
        if (request.signal.aborted || field.text() !== text) return;
        show(text, decision, decision.report ? decision.action : "none");
        if (!decision.report) state.timer = setTimeout(check, RETRY);
      } catch (error) {
        if (error.name === "AbortError") return;
        if (error.retryAfter) state.timer = setTimeout(check, error.retryAfter * 1000);
        show(text, null, "none", error.message);
      }
    }

    function show(text, decision, light, note) {
      state.text = text;
      state.findings = decision?.report ? inUnits(text, decision.report.findings) : [];
      state.current = -1;
      field.underline(state.findings, -1);
      panel.show(light, state.findings, note ?? (decision && !decision.report ? decision.message : ""), {
        text,
        place: (finding) => {
          const now = state.findings.find((one) => one.key === finding.key);
          if (now) field.select(now.start, now.end);
        },
        apply: (suggestion) => {
          // By its key, because what was typed since may have moved it.
          const all = state.findings.flatMap((finding) => finding.suggestions);
          const now = all.find((one) => one.key === suggestion.key);
          if (now) apply(now);
        },
      });
      followCaret();
      settings.onDecision(decision);
    }

    function apply(suggestion) {
      field.replace(suggestion.start, suggestion.end, suggestion.replacement);
      const blank = suggestion.blanks[0];
      const at = blank ? suggestion.replacement.indexOf(blank) : -1;
      if (at >= 0) field.select(suggestion.start + at, suggestion.start + at + blank.length);
      check();
    }

    function followCaret() {
      const caret = field.caret();
      const current = state.findings.findIndex(
        (finding) => finding.start < finding.end && finding.start <= caret && caret <= finding.end
      );
      if (current === state.current) return;
      state.current = current;
      panel.mark(state.findings[current]);
      field.underline(state.findings, current);
    }

    element.addEventListener("input", onInput);
    document.addEventListener("selectionchange", followCaret);
    if (field.text().trim()) check();
    else panel.show("empty", [], "", {});
    return {
      check,
      detach() {
        clearTimeout(state.timer);
        state.request?.abort();
        element.removeEventListener("input", onInput);
        document.removeEventListener("selectionchange", followCaret);
        field.detach();
        panel.detach();
      },
    };
  }

  async function ask(text, settings, signal) {
    const answer = await fetch(settings.url, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...settings.headers() },
      body: JSON.stringify({
        text,
        context: settings.context(),
        customer_name: settings.customerName() || null,
        channel: settings.channel,
      }),
      credentials: "same-origin",
      signal,
    }).catch((error) => {
      if (error.name === "AbortError") throw error;
      throw new Error("The tone check cannot be reached.");
    });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    const error = new Error(problem.detail || `The tone check answered ${answer.status}.`);
    if (answer.status === 503) error.retryAfter = Number(answer.headers.get("Retry-After")) || 2;
    throw error;
  }

  /* ---- Where findings are: code points to UTF-16, and through edits until the next answer ---- */

  function inUnits(text, findings) {
    const units = [0];
    for (const character of text) units.push(units[units.length - 1] + character.length);
    let key = 0;
    const placed = (span) => ({ ...span, key: key++, start: units[span.start], end: units[span.end] });
    return findings.map((finding) => ({
      ...placed(finding),
      suggestions: finding.suggestions.map(placed),
    }));
  }

  function shifted(findings, before, after) {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start++;
    let tail = 0;
    const most = Math.min(before.length, after.length) - start;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    const end = before.length - tail;
    const by = after.length - before.length;
    const moved = (span) => {
      if (span.end <= start) return [span];
      return span.start >= end ? [{ ...span, start: span.start + by, end: span.end + by }] : [];
    };
    return findings
      .flatMap(moved)
      .map((finding) => ({ ...finding, suggestions: finding.suggestions.flatMap(moved) }));
  }

  /* ---- The list of findings ---- */

  function makePanel(element, given) {
    const panel = given ?? element.parentNode.insertBefore(document.createElement("div"), element.nextSibling);
    panel.classList.add("tonecheck-panel");
    panel.setAttribute("role", "region");
    panel.setAttribute("aria-label", "Tone check");
    const light = add(panel, "p", "tonecheck-light");
    const sign = add(light, "span");
    sign.setAttribute("aria-hidden", "true");
    const says = add(light, "span");
    says.setAttribute("role", "status");
    const note = add(panel, "p", "tonecheck-note");
    const list = add(panel, "ul", "tonecheck-findings");
    list.setAttribute("role", "list"); // Safari forgets it where no bullets are shown

    function show(action, findings, noteText, on) {
      const [symbol, words] = LIGHTS[action];
      light.dataset.action = action;
      sign.textContent = symbol;
      const count = findings.length;
      const spoken = count ? `${words}. ${count} ${count === 1 ? "finding" : "findings"}.` : words;
      if (says.textContent !== spoken) says.textContent = spoken;
      note.textContent = noteText;
      note.hidden = !noteText;
      const focused = list.contains(document.activeElement);
      list.replaceChildren(...findings.map((finding) => item(finding, on.text, on)));
      if (focused) (list.querySelector("button") ?? element).focus();
    }

    function keep(findings) {
      const keys = new Set(findings.map((finding) => String(finding.key)));
      for (const child of [...list.children]) if (!keys.has(child.dataset.key)) child.remove();
    }

    function mark(finding) {
      [...list.children].forEach((child) => {
        if (child.dataset.key === String(finding?.key)) child.setAttribute("aria-current", "true");
        else child.removeAttribute("aria-current");
      });
    }

    function detach() {
      if (given) {
        panel.replaceChildren();
        panel.classList.remove("tonecheck-panel");
      } else panel.remove();
    }

    return { show, keep, mark, detach };
  }

  function item(finding, text, on) {
    const entry = document.createElement("li");
    entry.className = "tonecheck-finding";
    entry.dataset.severity = finding.severity;
    entry.dataset.rule = finding.rule;
    entry.dataset.key = finding.key;
    add(entry, "p").textContent = finding.message;
    add(entry, "p", "tonecheck-why").textContent = [finding.why, finding.idea].filter(Boolean).join(" ");
    const actions = add(entry, "div", "tonecheck-actions");
    if (finding.end > finding.start) {
      const place = button(actions, "Show", () => on.place(finding));
      place.className = "tonecheck-place";
      place.setAttribute("aria-label", `Show “${finding.text}” in the draft`);
    }
    for (const suggestion of finding.suggestions) {
      const words = wording(suggestion, text);
      const inserts = suggestion.start === suggestion.end;
      const label = !words ? "Leave it out" : inserts ? `Add “${words}”` : `Write “${words}”`;
      button(actions, label, () => on.apply(suggestion)).className = "tonecheck-apply";
    }
    return entry;
  }

  /* What a suggestion will read like; one that ends inside a word is told with the words that follow. */
  function wording(suggestion, text) {
    const words = suggestion.replacement.trim();
    const after = text.slice(suggestion.end);
    if (!/\p{L}$/u.test(words) || !/^\p{L}/u.test(after)) return words;
    return `${words}${after.match(/^\S*(?:\s+\S+){0,3}/u)[0]}…`;
  }

  function button(parent, label, onClick) {
    const made = add(parent, "button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", onClick);
    return made;
  }

  function add(parent, name, className) {
    const child = parent.appendChild(document.createElement(name));
    if (className) child.className = className;
    return child;
  }

  function addStyle() {
    const marked = document.adoptedStyleSheets.some((sheet) => sheet.tonecheck);
    if (marked) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    sheet.tonecheck = true;
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }

  /* ---- A textarea: a mirror over it carries the underlines ---- */

  const COPIED = [
    "fontFamily", "fontSize", "fontWeight", "fontStyle", "fontStretch", "fontVariant", "fontKerning",
    "letterSpacing", "wordSpacing", "lineHeight", "textAlign", "textTransform", "textIndent", "tabSize",
    "direction", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderTopWidth",
    "borderRightWidth", "borderBottomWidth", "borderLeftWidth",
  ];

  function textareaField(element) {
    const mirror = document.createElement("div");
    mirror.className = "tonecheck-mirror";
    mirror.setAttribute("aria-hidden", "true");
    element.parentNode.insertBefore(mirror, element);
    element.setAttribute("spellcheck", element.getAttribute("spellcheck") ?? "true");

    function fit() {
      const style = getComputedStyle(element);
      for (const name of COPIED) mirror.style[name] = style[name];
      const [here, there] = [mirror.getBoundingClientRect(), element.getBoundingClientRect()];
      mirror.style.left = `${parseFloat(mirror.style.left || 0) + there.left - here.left}px`;
      mirror.style.top = `${parseFloat(mirror.style.top || 0) + there.top - here.top}px`;
      mirror.style.width = `${element.offsetWidth}px`;
      mirror.style.height = `${element.offsetHeight}px`;
      const bar = element.offsetWidth - element.clientWidth;
      const borders = parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth);
      mirror.style.paddingRight = `${parseFloat(style.paddingRight) + bar - borders}px`;
      follow();
    }

    function follow() {
      mirror.scrollTop = element.scrollTop;
      mirror.scrollLeft = element.scrollLeft;
    }

    const resized = new ResizeObserver(fit);
    resized.observe(element);
    element.addEventListener("scroll", follow, { passive: true });

    return {
      text: () => element.value,
      caret: () => (document.activeElement === element ? element.selectionEnd : -1),
      underline(findings, current) {
        const parts = [];
        let at = 0;
        const ordered = findings
          .map((finding, index) => ({ ...finding, index }))
          .filter((finding) => finding.end > finding.start)
          .sort((one, other) => one.start - other.start);
        for (const finding of ordered) {
          if (finding.end <= at) continue;
          const start = Math.max(at, finding.start);
          parts.push(element.value.slice(at, start));
          const mark = document.createElement("mark");
          mark.dataset.severity = finding.severity;
          mark.dataset.rule = finding.rule;
          mark.dataset.current = String(finding.index === current);
          mark.textContent = element.value.slice(start, finding.end);
          parts.push(mark);
          at = finding.end;
        }
        // A last line break shows in a div only with something after it.
        mirror.replaceChildren(...parts, `${element.value.slice(at)}\u200b`);
        fit();
      },
      select(start, end) {
        element.focus();
        element.setSelectionRange(start, end);
      },
      replace(start, end, words) {
        element.focus();
        element.setSelectionRange(start, end);
        type(words, () => element.setRangeText(words, start, end, "end"), element);
      },
      detach() {
        resized.disconnect();
        element.removeEventListener("scroll", follow);
        mirror.remove();
      },
    };
  }

  /* ---- A contenteditable element: the browser's own highlights, so its content is never touched ---- */

  let attached = 0;
  const painted = new Map();

  function editableField(element) {
    const own = ++attached;

    function pieces() {
      const found = [];
      let text = "";
      (function walk(node) {
        for (const child of node.childNodes) {
          if (child.nodeType === Node.TEXT_NODE) {
            found.push({ node: child, start: text.length });
            text += child.data;
          } else if (child.nodeName === "BR") {
            text += "\n";
          } else if (child.nodeType === Node.ELEMENT_NODE) {
            const block = getComputedStyle(child).display !== "inline";
            if (block && text && !text.endsWith("\n")) text += "\n";
            walk(child);
            if (block && child.nextSibling && !text.endsWith("\n")) text += "\n";
          }
        }
      })(element);
      return { found, text };
    }

    function range(start, end) {
      const { found } = pieces();
      const made = document.createRange();
      const point = (offset, later) => {
        let piece = found.findLast((one) => (later ? one.start <= offset : one.start < offset)) ?? found[0];
        if (!piece) return [element, 0];
        return [piece.node, Math.min(Math.max(0, offset - piece.start), piece.node.data.length)];
      };
      made.setStart(...point(start, true));
      made.setEnd(...point(end, start === end));
      return made;
    }

    function select(start, end) {
      element.focus();
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(range(start, end));
    }

    return {
      text: () => pieces().text,
      caret() {
        const selection = getSelection();
        if (!selection.focusNode || !element.contains(selection.focusNode)) return -1;
        const piece = pieces().found.find((one) => one.node === selection.focusNode);
        return piece ? piece.start + selection.focusOffset : -1;
      },
      underline(findings) {
        painted.set(own, findings.filter((finding) => finding.end > finding.start)
          .map((finding) => [finding.severity, range(finding.start, finding.end)]));
        paint();
      },
      select,
      replace(start, end, words) {
        select(start, end);
        type(words, () => {
          const place = range(start, end);
          place.deleteContents();
          place.insertNode(document.createTextNode(words));
        }, element);
      },
      detach() {
        painted.delete(own);
        paint();
      },
    };
  }

  function paint() {
    if (!root.CSS?.highlights) return;
    for (const severity of ["inform", "suggest", "warn", "block"]) {
      const ranges = [...painted.values()].flat().filter(([level]) => level === severity);
      CSS.highlights.set(`tonecheck-${severity}`, new Highlight(...ranges.map(([, range]) => range)));
    }
  }

  /* Typed in by the browser, a rewrite can be undone like any other typing. */
  function type(words, otherwise, element) {
    const done = words ? document.execCommand("insertText", false, words) : document.execCommand("delete");
    if (done) return;
    otherwise();
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  root.Tonecheck = { attach };
})(globalThis);
