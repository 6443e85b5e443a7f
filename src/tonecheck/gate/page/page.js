"use strict";

const field = (id) => document.getElementById(id);
const token = field("token");
token.value = sessionStorage.getItem("tonecheck-token") ?? "";

const tonecheck = Tonecheck.attach(field("draft"), {
  panel: field("findings"),
  headers: () => (token.value ? { Authorization: `Bearer ${token.value}` } : {}),
  context: () => {
    const text = field("message").value;
    return text.trim() ? [{ author: "customer", text }] : [];
  },
  customerName: () => field("name").value.trim(),
});

let timer = 0;
for (const id of ["message", "name", "token"]) {
  field(id).addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(tonecheck.check, 400);
  });
}
token.addEventListener("input", () => sessionStorage.setItem("tonecheck-token", token.value));
