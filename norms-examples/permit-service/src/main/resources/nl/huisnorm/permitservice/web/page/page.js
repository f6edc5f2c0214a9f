"use strict";

// What somebody gives is shown as text and nothing else: elements are made one by one, and the policy of the page refuses all other ways.
(() => {
  const LANGUAGES = ["nl", "en"];
  const WORKBOOK = /\.xlsx$/i;
  const MOST_OPEN = 12;

  const byId = id => document.getElementById(id);

  let language = document.documentElement.lang;
  let words = {};
  let choices = { forms: [], rooms: [], municipalities: [] };
  let profiles = [];
  let key = "";
  // what is judged: a name, what is in it, and the files that it names
  let given = null;
  let files = [];
  // the answers so far: what was known before each screen, to go back to
  let asking = null;
  let shown = "start";

  // ---- words

  function word(name, ...values) {
    const text = words[name] ?? document.querySelector(`[data-text="${name}"]`)?.textContent ?? name;
    return text.replace(/\{(\d)\}/g, (all, number) => String(values[Number(number)] ?? all));
  }

  function counted(name, number) {
    return number === 1 ? word(name + ".one") : word(name, number);
  }

  function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function day(text) {
    const [year, month, date] = text.split("-").map(Number);
    return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric" })
      .format(new Date(year, month - 1, date));
  }

  function today(yearsLater) {
    const now = new Date();
    const two = number => String(number).padStart(2, "0");
    return `${now.getFullYear() + yearsLater}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }

  function laterThan(text) {
    const [year, month, date] = text.split("-").map(Number);
    const later = new Date(Date.UTC(year + 1, month - 1, date));
    return later.toISOString().slice(0, 10);
  }

  // ---- elements

  function el(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes ?? {})) {
      if (value === true) {
        element.setAttribute(attribute, "");
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(attribute, value);
      }
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined));
    return element;
  }

  function option(value, label, selected) {
    return el("option", { value, selected }, label);
  }

  function list(items, name = "ul") {
    return items.length === 0 ? null : el(name, {}, items.map(item => el("li", {}, item)));
  }

  function mark(state) {
    return el("span", { class: "mark " + state.name, "aria-hidden": "true" }, state.sign);
  }

  // ---- the service

  class Refused extends Error {
    constructor(problem) {
      super(problem.title);
      this.problem = problem;
    }
  }

  async function answered(path, request, accept) {
    let response;
    try {
      response = await fetch(path, {
        ...request,
        cache: "no-store",
        credentials: "omit",
        headers: { ...(key ? { "X-API-Key": key } : {}), Accept: accept + ", application/problem+json", "Accept-Language": language },
      });
    } catch {
      throw new Refused({ title: word("problem-no-service"), detail: word("problem-no-service-detail") });
    }
    if (response.ok) {
      return response;
    }
    let problem;
    try {
      problem = await response.json();
    } catch {
      problem = { title: word("problem-odd", response.status), detail: word("problem-odd-detail") };
    }
    throw new Refused({ ...problem, status: response.status });
  }

  async function get(path) {
    return (await answered(path, {}, "application/json")).json();
  }

  /** Sends what is judged, with what to judge it by. */
  function send(path, wish, more = {}, accept = "application/json") {
    const body = new FormData();
    body.append("input", given.content, given.name);
    given.files.forEach(file => body.append("files", file.content, file.name));
    Object.entries(more).forEach(([name, part]) =>
      body.append(name, new Blob([JSON.stringify(part)], { type: "application/json" })));
    const query = new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== null));
    return answered("v1/" + path + "?" + query, { method: "POST", body }, accept);
  }

  async function sendFor(path, wish, more) {
    return (await send(path, wish, more)).json();
  }

  function wish() {
    return { asOf: byId("day").value, profile: byId("profile").value || null };
  }

  // ---- what goes wrong

  function place(error) {
    const at = error.location ?? {};
    const parts = [];
    if (at.name) {
      parts.push(word("problem-place-file", at.name));
    }
    if (at.line) {
      parts.push(word("problem-place-line", at.line, at.column));
    }
    if (at.pointer) {
      parts.push(at.pointer);
    }
    return parts.length === 0 ? "" : " (" + parts.join(", ") + ")";
  }

  function showProblem(box, problem) {
    box.replaceChildren(
      el("p", { class: "head" }, problem.title ?? ""),
      el("p", {}, problem.detail ?? ""),
      ...[list((problem.errors ?? []).map(error => error.detail + place(error)))].filter(one => one));
  }

  /** Does something that takes a while, and tells what goes wrong in a box. */
  async function working(box, message, what) {
    box.replaceChildren();
    const buttons = [...document.querySelectorAll("main button, [data-language]")].filter(button => !button.disabled);
    buttons.forEach(button => { button.disabled = true; });
    const focused = document.activeElement;
    byId("busy").textContent = word(message);
    byId("main").setAttribute("aria-busy", "true");
    try {
      return await what();
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }
      if (error.problem.status === 401) {
        forget();
        showProblem(byId("key-problem"), error.problem);
        byId("key").focus();
      } else {
        showProblem(box, error.problem);
        box.scrollIntoView({ block: "nearest" });
      }
      return undefined;
    } finally {
      buttons.forEach(button => { button.disabled = false; });
      byId("busy").textContent = "";
      byId("main").removeAttribute("aria-busy");
      if (document.activeElement === document.body && focused && focused.isConnected) {
        focused.focus();
      }
    }
  }

  function show(name) {
    shown = name;
    ["start", "asking", "result"].forEach(one => { byId(one).hidden = one !== name; });
    const heading = byId(name).querySelector("h1");
    document.title = heading.textContent === word("title") ? word("title") : heading.textContent + " – " + word("title");
    heading.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  // ---- the language

  /** Nothing is spoken by halves: all that is said in another language is fetched before any of it is shown. */
  async function speak(wanted) {
    const before = language;
    language = wanted;
    let all;
    let known;
    try {
      [all, known] = await Promise.all([get("page/words.json"), key ? get("v1/profiles") : null]);
    } catch (error) {
      language = before;
      throw error;
    }
    words = all.words;
    choices = all;
    document.documentElement.lang = all.language;
    document.title = word("title");
    document.querySelectorAll("[data-text]").forEach(element => { element.textContent = word(element.dataset.text); });
    document.querySelectorAll("[data-label]").forEach(element => { element.setAttribute("aria-label", word(element.dataset.label)); });
    document.querySelectorAll("[data-language]").forEach(button =>
      button.setAttribute("aria-pressed", String(button.dataset.language === language)));
    document.querySelectorAll(".problem, .wrong").forEach(box => box.replaceChildren());
    fillChoices();
    showNames();
    showDays();
    if (known) {
      profiles = known.items;
      fillProfiles();
    }
  }

  function fill(select, first, items) {
    const value = select.value;
    select.replaceChildren(...(first === null ? [] : [option("", first)]), ...items.map(item => option(item.key, item.label)));
    select.value = value;
    if (select.selectedIndex < 0) {
      select.selectedIndex = 0;
    }
  }

  function fillChoices() {
    fill(byId("begin-form-of"), word("begin-unknown"), choices.forms);
    fill(byId("begin-municipality"), word("begin-unknown"), choices.municipalities);
    const rooms = byId("begin-rooms");
    const values = Object.fromEntries([...rooms.querySelectorAll("input")].map(input => [input.name, input.value]));
    rooms.replaceChildren(...choices.rooms.map(room =>
      el("label", {}, el("span", {}, room.label), el("input", {
        type: "text", inputmode: "numeric", name: room.key, value: values[room.key] ?? "", autocomplete: "off", maxlength: 3,
      }))));
  }

  function fillProfiles() {
    const items = profiles.map(profile => ({ key: profile.id, label: profile.municipality + ": " + profile.title }));
    ["profile", "beside-one", "beside-other"].forEach(id => fill(byId(id), word("profile-none"), items));
  }

  // ---- the key: in the memory of this page, and nowhere else

  async function useKey() {
    const typed = byId("key").value.trim();
    const problem = byId("key-problem");
    if (!/^[\x21-\x7e]+$/.test(typed)) {
      showProblem(problem, { title: word("key-missing") });
      byId("key").focus();
      return;
    }
    key = typed;
    const known = await working(problem, "busy", () => get("v1/profiles"));
    if (known === undefined) {
      return;
    }
    profiles = known.items;
    fillProfiles();
    byId("key").value = "";
    byId("key-form").hidden = true;
    byId("key-in").hidden = false;
    byId("ways").hidden = false;
    byId("file").focus();
  }

  function forget() {
    key = "";
    byId("key-form").hidden = false;
    byId("key-in").hidden = true;
    byId("ways").hidden = true;
    show("start");
  }

  // ---- a file

  function showNames() {
    byId("file-names").textContent = files.length === 1 ? files[0].name : files.length === 0 ? "" : word("file-number", files.length);
  }

  function showFiles() {
    showNames();
    byId("file-main").hidden = files.length < 2;
    byId("file-choices").replaceChildren(el("div", { class: "radios down" }, files.map((file, number) =>
      el("label", {}, el("input", { type: "radio", name: "main", value: number, checked: number === 0 }), file.name))));
  }

  function take(chosen) {
    files = [...chosen];
    byId("file-problem").replaceChildren();
    showFiles();
  }

  /** A day in words, since every browser writes it in a way of its own. */
  function showDays() {
    [["day", "day-shown"], ["later-day", "later-shown"]].forEach(([id, shownAt]) => {
      byId(shownAt).textContent = byId(id).value === "" ? "" : day(byId(id).value);
    });
  }

  function dayIsThere() {
    const input = byId("day");
    const right = input.value !== "" && input.checkValidity();
    byId("day-problem").textContent = right ? "" : word("day-wrong");
    input.setAttribute("aria-invalid", String(!right));
    if (!right) {
      input.focus();
    }
    return right;
  }

  async function judgeFiles() {
    if (files.length === 0) {
      showProblem(byId("file-problem"), { title: word("file-none") });
      byId("file").focus();
      return;
    }
    if (!dayIsThere()) {
      return;
    }
    const number = Number(byId("file-choices").querySelector("input:checked")?.value ?? 0);
    const read = [];
    for (const file of files) {
      try {
        read.push({ name: file.name, content: new Blob([await file.arrayBuffer()]) });
      } catch {
        // a browser does not read what was changed since it was chosen
        showProblem(byId("file-problem"), { title: word("file-changed", file.name) });
        byId("file").focus();
        return;
      }
    }
    given = { ...read[number], files: read.filter((file, other) => other !== number), answered: false };
    asking = null;
    await judge(byId("file-problem"));
  }

  // ---- a facility that is begun here

  function idOf(name) {
    return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  }

  function begun() {
    const name = byId("begin-name").value.trim();
    const right = idOf(name) !== "";
    byId("begin-name-problem").textContent = right ? "" : word("begin-name-wrong");
    byId("begin-name").setAttribute("aria-invalid", String(!right));
    if (!right) {
      byId("begin-name").focus();
      return null;
    }
    const rooms = [];
    for (const input of byId("begin-rooms").querySelectorAll("input")) {
      const typed = input.value.trim();
      const number = typed === "" ? 0 : Number(typed);
      const whole = /^\d*$/.test(typed) && number <= 200;
      input.setAttribute("aria-invalid", String(!whole));
      if (!whole) {
        showProblem(byId("begin-problem"), { title: word("begin-number-wrong") });
        input.focus();
        return null;
      }
      const label = idOf(choices.rooms.find(room => room.key === input.name).label.split(/[,(]/)[0]);
      for (let i = 1; i <= number; i++) {
        rooms.push({ id: number === 1 ? label : label + i, kind: input.name });
      }
    }
    const building = { id: "1" };
    if (byId("begin-form-of").value) {
      building.form = byId("begin-form-of").value;
    }
    if (rooms.length > 0) {
      building.rooms = rooms;
    }
    const facility = { id: idOf(name), name, buildings: [building] };
    if (byId("begin-municipality").value) {
      facility.municipality = byId("begin-municipality").value;
    }
    return facility;
  }

  async function begin() {
    if (!dayIsThere()) {
      return;
    }
    const facility = begun();
    if (facility !== null) {
      setFacility(JSON.stringify(facility), facility.id);
      await startAsking(byId("begin-problem"));
    }
  }

  function setFacility(text, id) {
    given = { name: id + ".json", content: new Blob([text], { type: "application/json" }), files: [], answered: true, text };
  }

  // ---- questions

  async function startAsking(box) {
    asking = { id: given.name.replace(/\.[^.]*$/, ""), before: [], skipped: [], step: null, role: "" };
    const step = await working(box, "busy-asking", () => nextScreen({}));
    if (step !== undefined) {
      await arrived(step);
    }
  }

  async function nextScreen(more) {
    return { ...await sendFor("interviews", wish(), more), language };
  }

  /** The same screen in the language of now. */
  async function screenAgain(box) {
    const { stop } = asking.step.screen;
    const step = await working(box, "busy-asking",
      () => nextScreen({ answers: { answers: [], skipped: asking.skipped, stop } }));
    if (step !== undefined) {
      await arrived(step);
    }
    return step !== undefined;
  }

  /** Goes on with a screen that was there before. */
  async function goOn(box) {
    if (asking.step.language === language) {
      drawScreen();
      show("asking");
    } else {
      await screenAgain(box);
    }
  }

  async function arrived(step) {
    asking.step = step;
    setFacility(step.facility, asking.id);
    if (step.screen === null || step.screen === undefined) {
      await judge(byId("asking-problem"));
    } else {
      drawScreen();
      show("asking");
    }
  }

  function drawScreen() {
    const { screen, left, state } = asking.step;
    byId("asking-problem").replaceChildren();
    byId("asking-title").textContent = capital(screen.stopLabel);
    byId("asking-progress").replaceChildren(
      mark(state), " " + word("asking-state", state.label) + ". ", counted("asking-left", left));
    const questions = byId("asking-questions");
    questions.replaceChildren();
    if (screen.things.length > 0) {
      screen.things.forEach((thing, number) => questions.append(
        el("fieldset", { class: "thing", "data-thing": number }, el("legend", {}, capital(thing)),
          screen.questions.flatMap((question, at) => question.places.filter(place => place.thing === number)
            .map(place => field(question, place, `q${at}-${number}`, question.text))))));
      questions.append(more(screen));
    } else {
      screen.questions.forEach((question, at) => questions.append(ofQuestion(question, at)));
    }
    if (screen.person) {
      questions.append(el("div", { class: "question" },
        el("label", { for: "asking-role" }, word("asking-role")),
        el("p", { class: "hint", id: "asking-role-hint" }, word("asking-role-hint")),
        el("input", { type: "text", id: "asking-role", value: asking.role || word("asking-role-usual"), autocomplete: "off", "aria-describedby": "asking-role-hint" })));
    }
    questions.querySelectorAll("[data-same]").forEach(button => button.addEventListener("click", () => sameEverywhere(button)));
    byId("asking-back").hidden = asking.before.length === 0;
  }

  function ofQuestion(question, at) {
    if (question.places.length === 1) {
      return el("div", { class: "question" }, field(question, question.places[0], "q" + at, question.text), about(question));
    }
    return el("fieldset", { class: "question" }, el("legend", {}, question.text),
      question.places.flatMap((place, number) => [
        field(question, place, `q${at}-${number}`, capital(place.name)),
        number === 0 ? el("p", {}, el("button", { type: "button", "data-same": "q" + at }, word("asking-same"))) : null,
      ]),
      about(question));
  }

  /** What helps to answer: where the answer is found, and what needs it. */
  function about(question) {
    return el("details", {}, el("summary", {}, word("asking-where")),
      el("p", {}, question.where), el("p", {}, word("asking-norms")), list(question.norms));
  }

  function more(screen) {
    return el("details", {}, el("summary", {}, word("asking-where")),
      screen.questions.map(question => el("p", {}, question.text + " " + question.where)));
  }

  /** One question at one place: its control bears the key of both. */
  function field(question, place, id, label) {
    const data = { "data-key": place.key, "data-type": question.type };
    const wrong = el("p", { class: "wrong", id: id + "-wrong" });
    const radios = (items, type) => el("fieldset", { class: "field", ...data, "aria-describedby": id + "-wrong" },
      el("legend", {}, label),
      el("div", { class: items.length > 4 ? "radios down" : "radios" }, items.map(([value, text, checked]) =>
        el("label", {}, el("input", { type, name: id, value, checked }), text))), wrong);
    switch (question.type) {
      case "yes-no":
      case "check":
        return radios([["yes", word("asking-yes")], ["no", word("asking-no")], ["", word("asking-unknown"), true]], "radio");
      case "word":
        if (question.choices.length > 0 && question.choices.length <= 5) {
          return radios([...question.choices.map(choice => [choice.key, choice.label]), ["", word("asking-unknown"), true]], "radio");
        }
        return question.choices.length === 0
          ? typed(question, label, id, data, wrong, "text")
          : el("div", { class: "field", ...data }, el("label", { for: id }, label),
            el("select", { id, "aria-describedby": id + "-wrong" }, option("", word("asking-unknown")),
              question.choices.map(choice => option(choice.key, choice.label))), wrong);
      case "words":
        return radios([...question.choices.map(choice => [choice.key, choice.label]), ["-", word("asking-none")]], "checkbox");
      case "kinds":
        return el("fieldset", { class: "field", ...data, "aria-describedby": id + "-wrong" }, el("legend", {}, label),
          el("div", { class: "numbers" }, question.choices.map(choice => el("label", {}, el("span", {}, choice.label),
            el("input", { type: "text", inputmode: "numeric", name: choice.key, maxlength: 4, autocomplete: "off" })))), wrong);
      case "date":
        return typed(question, label, id, data, wrong, "date");
      default:
        return typed(question, label, id, data, wrong, "number");
    }
  }

  function typed(question, label, id, data, wrong, kind) {
    return el("div", { class: "field", ...data }, el("label", { for: id }, label),
      el("p", { class: "hint", id: id + "-hint" }, question.hint),
      el("input", {
        type: kind === "date" ? "date" : "text", inputmode: kind === "number" ? "decimal" : null, id, autocomplete: "off",
        "aria-describedby": id + "-hint " + id + "-wrong",
      }), wrong);
  }

  function controls(of) {
    return [...of.querySelectorAll("input, select")];
  }

  function sameEverywhere(button) {
    const all = [...button.closest(".question").querySelectorAll(".field")];
    const first = controls(all[0]);
    all.slice(1).forEach(other => controls(other).forEach((control, at) => {
      control.checked = first[at].checked;
      control.value = first[at].value;
    }));
    byId("busy").textContent = word("asking-same-done");
  }

  /** What stands in a field, as somebody would type it; nothing where it is left open. */
  function answerOf(of) {
    const all = controls(of);
    switch (of.dataset.type) {
      case "words": {
        const chosen = all.filter(one => one.checked).map(one => one.value);
        return chosen.length === 0 ? "" : chosen.includes("-") && chosen.length === 1 ? "-" : chosen.filter(one => one !== "-").join(",");
      }
      case "kinds": {
        const numbers = all.filter(one => one.value.trim() !== "");
        const some = numbers.filter(one => one.value.trim() !== "0").map(one => one.value.trim() + " " + one.name);
        return numbers.length === 0 ? "" : some.length === 0 ? "0" : some.join(", ");
      }
      default:
        return all[0].type === "radio" ? all.find(one => one.checked)?.value ?? "" : all[0].value.trim();
    }
  }

  function fieldsNow() {
    return [...byId("asking-questions").querySelectorAll(".field[data-key]")];
  }

  /** What was typed and chosen on a screen, as it stands there. */
  function typedNow() {
    const role = byId("asking-role")?.value ?? asking.role;
    return {
      role: role === word("asking-role-usual") ? "" : role,
      fields: new Map(fieldsNow().map(one =>
        [one.dataset.key, controls(one).map(control => ({ value: control.value, checked: control.checked }))])),
    };
  }

  function typeAgain({ fields }) {
    fieldsNow().forEach(one => {
      const before = fields.get(one.dataset.key);
      const all = controls(one);
      if (before?.length === all.length) {
        all.forEach((control, at) => {
          control.checked = before[at].checked;
          if (control.type !== "radio" && control.type !== "checkbox") {
            control.value = before[at].value;
          }
        });
      }
    });
  }

  async function answer() {
    const step = await answeredNow(true);
    if (step !== undefined) {
      await arrived(step);
    }
  }

  /** The verdict now, with what stands on the screen; what is open there stays open to be asked. */
  async function stop() {
    if (fieldsNow().some(one => answerOf(one) !== "")) {
      const step = await answeredNow(false);
      if (step === undefined) {
        return;
      }
      asking.step = step;
      setFacility(step.facility, asking.id);
    }
    await judge(byId("asking-problem"));
  }

  /** Sends what stands on the screen; what is left open is not asked again where it is passed. */
  async function answeredNow(passed) {
    const fields = fieldsNow();
    fields.forEach(one => {
      one.querySelector(".wrong").textContent = "";
      controls(one).forEach(control => control.removeAttribute("aria-invalid"));
    });
    const answers = fields.map(one => ({ key: one.dataset.key, text: answerOf(one) }));
    const open = passed ? answers.filter(one => one.text === "").map(one => one.key) : [];
    asking.role = byId("asking-role")?.value ?? asking.role;
    const said = {
      answers: answers.filter(one => one.text !== ""),
      skipped: [...asking.skipped, ...open],
      stop: asking.step.screen.stop,
      role: asking.role.trim() || null,
    };
    const step = await working(byId("asking-problem"), "busy-asking", async () => {
      try {
        return await nextScreen({ answers: said });
      } catch (error) {
        wrongAnswers(error, fields);
        throw error;
      }
    });
    if (step === undefined) {
      fields.find(one => one.querySelector(".wrong").textContent !== "")?.querySelector("input, select").focus();
      return undefined;
    }
    asking.before.push({ step: asking.step, skipped: asking.skipped });
    asking.skipped = said.skipped;
    return step;
  }

  /** What is wrong with an answer stands at that answer. */
  function wrongAnswers(error, fields) {
    (error.problem?.errors ?? []).forEach(one => {
      const found = fields.find(each => each.dataset.key === one.location?.name);
      if (found) {
        found.querySelector(".wrong").textContent = one.detail;
        controls(found).forEach(control => control.setAttribute("aria-invalid", "true"));
        one.location = {};
      }
    });
  }

  async function back() {
    const { step, skipped } = asking.before.pop();
    asking.skipped = skipped;
    asking.step = step;
    setFacility(step.facility, asking.id);
    await goOn(byId("asking-problem"));
  }

  // ---- the result

  async function judge(box, again = false) {
    const summary = await working(box, "busy", () => sendFor("summaries", wish(), {}));
    if (summary === undefined) {
      return;
    }
    byId("parts").replaceChildren(...summary.parts.map((part, at) => drawPart(part, at)));
    const only = summary.parts.length === 1 && summary.parts[0].kind === "facility";
    const open = only && summary.parts[0].state.name === "undetermined" || only && summary.parts[0].ask.length > 0;
    byId("more-part").hidden = !open || (asking !== null && !asking.step?.screen);
    byId("facility-part").hidden = !given.answered;
    ["remedies", "later", "beside", "downloaded", "remedies-problem", "later-problem", "beside-problem", "result-problem"]
      .forEach(id => byId(id).replaceChildren());
    if (!again) {
      byId("later-day").value = laterThan(byId("day").value);
      byId("beside-one").value = byId("profile").value;
    }
    showDays();
    show("result");
  }

  function verdict(state, line, ...more) {
    return el("div", { class: "verdict " + state.name }, el("p", { class: "line" }, mark(state), " " + line), more);
  }

  function drawPart(part, at) {
    const own = at === 0 ? "h1" : "h2";
    const id = "part" + at + "-";
    const section = (title, ...content) =>
      content.every(one => one === null) ? null : el("section", {}, el(at === 0 ? "h2" : "h3", {}, title), content);
    return el("article", {},
      el(own, { tabindex: -1 }, part.title),
      el("p", { class: "small" }, part.about),
      verdict(part.state, part.line,
        part.state.name === "undetermined" ? el("p", {}, el("strong", {}, word("result-not-passed"))) : null,
        part.remarks.map(remark => el("p", {}, remark)),
        part.met.of > 0 ? el("p", {}, word("result-met", part.met.met, part.met.of)) : null),
      section(word("result-next"), el("p", {}, part.next)),
      section(word("result-layers"), part.layers.length === 0 ? null
        : el("ul", {}, part.layers.map(layer => el("li", {}, layer.label + ": " + layer.text)))),
      part.pictured ? section(part.pictured.title, el("p", { class: "hint" }, part.pictured.about), picture(part.plan, id), places(part, id, at)) : null,
      section(word("result-doubts"), list(part.doubts)),
      section(word("result-sections"), ...part.sections.map(one => ofSection(one, id, at))),
      section(word("result-ask"), list(part.ask.map(one => one.text + " " + one.waiting))),
      section(word("result-checks"), list(part.checks.map(one => one.text + " (" + one.about + ")"))),
      section(word("result-not-judged"), list(part.notJudged)));
  }

  function picture(plan, id) {
    return el("div", {}, el("ul", { class: "legend", "aria-label": word("result-picture-legend") },
      plan.legend.map(state => el("li", {}, mark(state), " " + state.label))),
    el("div", { class: "plan" }, plan.boxes.map(box => drawBox(box, id))));
  }

  function drawBox(box, id) {
    return el("div", { class: "box" }, tile(box.tile, id),
      box.rows.map(row => el("div", { class: "row" },
        row.storey ? el("p", { class: "storey" }, row.storey) : null,
        el("div", { class: "tiles" }, row.tiles.map(one => tile(one, id))))),
      box.within.length === 0 ? null : el("div", { class: "units" }, box.within.map(one => drawBox(one, id))));
  }

  function tile(one, id) {
    return el(one.href ? "a" : "div",
      { class: `tile ${one.state.name} w${one.size}`, href: one.href ? "#" + id + one.href.slice(1) : null },
      el("b", {}, one.name), " " + one.label,
      el("span", { class: "size" }, one.numbers),
      el("span", { class: "state" }, mark(one.state), " " + one.state.label));
  }

  function places(part, id, at) {
    if (part.places.length === 0) {
      return null;
    }
    return el("details", {}, el("summary", {}, word("result-places")),
      part.places.map(one => el("div", { id: id + one.anchor, class: "place" },
        el(at === 0 ? "h3" : "h4", {}, mark(one.state), " " + one.label + " " + one.title), el("p", {}, one.counts),
        list(one.links.map(link => el("a", { href: "#" + id + link.href.slice(1) }, link.text))))));
  }

  function ofSection(section, id, at) {
    return el("details", { open: section.groups.length <= MOST_OPEN },
      el("summary", {}, mark(section.state), ` ${section.title} (${section.count})`),
      section.groups.map(group => ofGroup(group, id, at)));
  }

  function ofGroup(group, id, at) {
    return el("div", { class: "group", id: id + group.anchors[0] },
      group.anchors.slice(1).map(anchor => el("span", { id: id + anchor })),
      el(at === 0 ? "h3" : "h4", {}, group.title + " ", el("span", { class: "tag" }, group.ids), " ", el("span", { class: "tag" }, group.force)),
      list(group.answers.map(answer => [answer.places, answer.text].filter(text => text).join(": ") + (answer.where ? " " + answer.where : ""))
        .filter(text => text)),
      group.remedy ? el("p", { class: "remedy" }, word("result-remedy") + " " + group.remedy) : null,
      el("details", {}, el("summary", {}, word("result-rule")), el("p", {}, group.requirement),
        el("p", { class: "small" }, group.citation + " ",
          group.links.filter(link => /^https:\/\//.test(link.address)).flatMap(link =>
            [el("a", { href: link.address, rel: "noreferrer noopener", target: "_blank" }, link.article), " "]))));
  }

  // ---- downloads

  function save(blob, name) {
    const address = URL.createObjectURL(blob);
    const link = el("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
    byId("downloaded").textContent = word("result-downloaded", name);
  }

  async function download(type, end) {
    const blob = await working(byId("result-problem"), "busy", async () => (await send("reports", wish(), {}, type)).blob());
    if (blob !== undefined) {
      save(blob, word("report-file") + "-" + idOf(given.name.replace(WORKBOOK, "").replace(/\.[^.]*$/, "")) + end);
    }
  }

  // ---- what to change

  async function remedies() {
    const found = await working(byId("remedies-problem"), "busy", () => sendFor("remedies", wish(), {}));
    if (found !== undefined) {
      byId("remedies").replaceChildren(...found.facilities.map(facility => ofFacility(facility, found.facilities.length > 1)));
    }
  }

  function ofFacility(facility, named) {
    const head = named ? el("h3", {}, facility.name ?? facility.id) : null;
    if (facility.plans.length === 0) {
      return el("div", {}, head, el("p", {}, word(facility.findings.length === 0 ? "remedies-none" : "remedies-no-way")));
    }
    return el("div", {}, head, facility.plans.length > 1 ? el("p", {}, word("remedies-ways")) : null, facility.plans.map((plan, at) => el("div", { class: "group" },
      el("p", {}, el("strong", {}, facility.plans.length === 1 ? word("remedies-plan") : word("remedies-plan-number", at + 1))),
      list(alike(plan.adjustments)),
      plan.residentsAtMost ? el("p", {}, word("remedies-people", plan.residentsAtMost)) : null,
      plan.left.length === 0 ? null : el("div", {}, el("p", {}, word("remedies-left")), list(plan.left.map(one => one.message ?? one.norm))))),
    facility.searchedAll ? null : el("p", {}, word("remedies-not-all")));
  }

  /** Changes that read the same, once, with their places. */
  function alike(adjustments) {
    const byText = new Map();
    adjustments.forEach(one => {
      const text = `${one.what} (${one.text})`;
      byText.set(text, [...(byText.get(text) ?? []), one.subject.id]);
    });
    return [...byText].map(([text, at]) => `${text} [${at.join(", ")}]`);
  }

  // ---- by another law

  function side(one, line) {
    return verdict(one.state, one.state.label, el("p", {}, line));
  }

  function changes(compared, outcomes) {
    if (compared.changes.length === 0) {
      return el("p", {}, word("compared-same"));
    }
    const heads = ["compared-norm", "compared-about", outcomes, "compared-kind", "compared-reason"].map(head => word(head));
    return el("div", {},
      el("p", {}, counted("compared-changes", compared.changes.length + compared.more)),
      el("table", { class: "stacked" },
        el("thead", {}, el("tr", {}, heads.map(head => el("th", { scope: "col" }, head)))),
        el("tbody", {}, compared.changes.map(one => el("tr", {},
          el("th", { scope: "row" }, one.title + " ", el("span", { class: "tag" }, one.norm)),
          [one.subject, one.outcomes, one.kind, one.reason].map((text, at) => el("td", { "data-head": heads[at + 1] }, text)))))),
      compared.more === 0 ? null : el("p", {}, word("compared-more", compared.more)));
  }

  async function later() {
    const input = byId("later-day");
    if (input.value === "" || !input.checkValidity()) {
      showProblem(byId("later-problem"), { title: word("day-wrong") });
      input.focus();
      return;
    }
    const compared = await working(byId("later-problem"), "busy",
      () => sendFor("comparisons", { ...wish(), otherAsOf: input.value }, {}));
    if (compared !== undefined) {
      byId("later").replaceChildren(
        el("div", { class: "sides" }, [compared.one, compared.other].map(one => side(one, word("compared-on", day(one.asOf))))),
        ...(compared.other.asOf > compared.other.knownOn ? [el("p", { class: "note" }, word("later-known", day(compared.other.knownOn)))] : []),
        changes(compared, "compared-outcomes"));
    }
  }

  async function beside() {
    const [one, other] = ["beside-one", "beside-other"].map(id => byId(id));
    if (one.value === other.value) {
      showProblem(byId("beside-problem"), { title: word("beside-same") });
      other.focus();
      return;
    }
    const compared = await working(byId("beside-problem"), "busy",
      () => sendFor("comparisons", { ...wish(), profile: one.value || null, otherProfile: other.value }, {}));
    if (compared !== undefined) {
      byId("beside").replaceChildren(
        el("div", { class: "sides" }, [[compared.one, one], [compared.other, other]]
          .map(([each, select]) => side(each, select.selectedOptions[0].textContent))),
        changes(compared, "compared-outcomes-beside"));
    }
  }

  // ---- what does what

  function on(id, event, what) {
    byId(id).addEventListener(event, happened => {
      happened.preventDefault();
      what(happened);
    });
  }

  /** The same in another language: what was typed and chosen stays. */
  async function again(wanted) {
    const box = byId({ start: "start-problem", asking: "asking-problem", result: "result-problem" }[shown]);
    const typed = shown === "asking" ? typedNow() : null;
    const spoken = await working(box, "busy", async () => {
      await speak(wanted);
      return true;
    });
    if (!spoken) {
      return;
    }
    if (shown === "result") {
      await judge(box, true);
    } else if (shown === "asking") {
      asking.role = typed.role;
      if (await screenAgain(box)) {
        typeAgain(typed);
      }
    }
  }

  on("key-form", "submit", useKey);
  on("key-forget", "click", () => {
    forget();
    byId("key").focus();
  });
  on("file-form", "submit", judgeFiles);
  on("begin-form", "submit", begin);
  on("asking-form", "submit", answer);
  on("asking-back", "click", back);
  on("asking-stop", "click", stop);
  on("result-back", "click", () => show("start"));
  on("result-more", "click", () => (asking?.step?.screen && given.answered ? goOn(byId("result-problem")) : startAsking(byId("result-problem"))));
  on("result-html", "click", () => download("text/html", ".html"));
  on("result-pdf", "click", () => download("application/pdf", ".pdf"));
  on("result-facility", "click", () => save(given.content, given.name));
  on("remedies-go", "click", remedies);
  on("later-form", "submit", later);
  on("beside-form", "submit", beside);
  on("drop", "dragover", () => byId("drop").classList.add("over"));
  on("drop", "dragleave", () => byId("drop").classList.remove("over"));
  on("drop", "drop", dropped => {
    byId("drop").classList.remove("over");
    take(dropped.dataTransfer.files);
  });
  // a file that is dropped beside the box does not replace the page
  ["dragover", "drop"].forEach(event => document.addEventListener(event, happened => happened.preventDefault()));
  ["day", "later-day"].forEach(id => byId(id).addEventListener("input", showDays));
  byId("file").addEventListener("change", () => take(byId("file").files));
  document.querySelectorAll("[data-language]").forEach(button =>
    button.addEventListener("click", () => again(button.dataset.language)));
  // a place of the picture, and what was found there, may lie in something that is folded
  window.addEventListener("hashchange", () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    for (let around = target?.parentElement; around; around = around.parentElement) {
      if (around.tagName === "DETAILS") {
        around.open = true;
      }
    }
    target?.scrollIntoView();
  });

  byId("day").value = today(0);
  working(byId("start-problem"), "busy", () => speak(LANGUAGES.includes(language) ? language : "nl"));
})();
