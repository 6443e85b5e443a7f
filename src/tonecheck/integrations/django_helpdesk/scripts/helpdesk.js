/* tonecheck in django-helpdesk's ticket page: the check while typing, and the way back after a stop. */

(function () {
  "use strict";

  const url = document.currentScript.dataset.check;
  const comment = document.getElementById("commentBox");
  if (!comment) return;
  const token = comment.form.querySelector("[name=csrfmiddlewaretoken]").value;
  const stopped = document.getElementById("tonecheck-stopped");

  if (stopped) {
    document.getElementById("respond-tab")?.click();
    const status = stopped.dataset.newStatus;
    const chosen = comment.form.querySelector(`[name=new_status][value="${CSS.escape(status)}"]`);
    if (chosen) chosen.checked = true;
  }

  Tonecheck.attach(comment, { url, headers: () => ({ "X-CSRFToken": token }) });
})();
