// Reads the values of a chart by mouse, touch and keyboard. Without it the table beside each chart has the same values.

const READABLE = ".point, .bar";
const reach = 60;

function values(drawing) {
  return [...drawing.querySelectorAll(READABLE)]
    .map((mark) => {
      const title = mark.querySelector("title");
      return { mark, text: title ? title.textContent : "" };
    })
    .filter((value) => value.text);
}

function shown(views) {
  return [...views.querySelectorAll("svg")].find((drawing) => drawing.getBoundingClientRect().width > 0);
}

// From left to right, then downwards: the order in which a chart is read.
function middle(value) {
  const box = value.mark.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2, box };
}

function inOrder(drawing) {
  const rows = drawing.classList.contains("chart-bars");
  return values(drawing)
    .map((value) => ({ ...value, at: middle(value) }))
    .sort((a, b) => (rows ? a.at.y - b.at.y : a.at.x - b.at.x || a.at.y - b.at.y));
}

function distance(drawing, dx, dy) {
  if (drawing.classList.contains("chart-bars")) {
    return Math.abs(dy);
  }
  return drawing.classList.contains("chart-histogram") ? Math.abs(dx) : Math.hypot(dx, dy / 3);
}

function make(views) {
  const drawing = shown(views);
  if (!drawing || inOrder(drawing).length === 0) {
    return;
  }
  const out = document.createElement("p");
  out.className = "chart-read";
  out.setAttribute("aria-live", "polite");
  views.append(out);
  views.tabIndex = 0;
  views.setAttribute("role", "application");
  views.setAttribute("aria-label", `${drawing.querySelector("title").textContent} ${views.dataset.help}`);
  let place = -1;

  function clear() {
    views.querySelectorAll(".read").forEach((mark) => mark.classList.remove("read"));
  }

  function read(value) {
    clear();
    value.mark.classList.add("read");
    if (out.textContent !== value.text) {
      out.textContent = value.text;
    }
  }

  function away() {
    clear();
    out.textContent = "";
    place = -1;
  }

  function nearest(event) {
    const current = shown(views);
    if (!current) {
      return;
    }
    let found = { far: reach };
    inOrder(current).forEach((value, index) => {
      const far = distance(current, value.at.x - event.clientX, value.at.y - event.clientY);
      if (far < found.far) {
        found = { far, value, index };
      }
    });
    if (found.value) {
      place = found.index;
      read(found.value);
    }
  }

  views.addEventListener("pointermove", nearest);
  views.addEventListener("pointerdown", nearest);
  views.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") {
      away();
    }
  });
  views.addEventListener("blur", away);
  views.addEventListener("keydown", (event) => {
    const current = shown(views);
    const all = current ? inOrder(current) : [];
    const last = all.length - 1;
    const next = {
      ArrowRight: place < 0 ? 0 : Math.min(last, place + 1),
      ArrowDown: place < 0 ? 0 : Math.min(last, place + 1),
      ArrowLeft: place < 0 ? last : Math.max(0, place - 1),
      ArrowUp: place < 0 ? last : Math.max(0, place - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === "Escape") {
      away();
    } else if (next !== undefined && last >= 0 && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      place = next;
      read(all[place]);
    }
  });
}

document.querySelectorAll(".chart-views").forEach(make);
