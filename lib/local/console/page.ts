import { html } from 'hono/html';

/** What the clock can be told to do: seconds in a second, and how that is written. */
const SPEEDS = [
  [1, '1×', 'the real pace'],
  [60, '1 min/s', '1 minute a second'],
  [3_600, '1 h/s', '1 hour a second'],
  [21_600, '6 h/s', '6 hours a second'],
  [86_400, '1 day/s', '1 day a second'],
] as const;

/** The mark of the page: a wire with a date on it. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="8" fill="#c2412d"/>
<path d="M4 16h7m10 0h7" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/>
<circle cx="16" cy="16" r="5" fill="none" stroke="#fff" stroke-width="2.5"/>
</svg>`;

/** The page without its content, which the script puts in. */
export function consolePage() {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Datewire: the demo</title>
<link rel="icon" href="/console/icon.svg">
<link rel="stylesheet" href="/console/style.css">
<script type="module" src="/console/main.js"></script>
</head>
<body>
<svg hidden>
  <symbol id="icon-pause" viewBox="0 0 24 24"><path d="M8 5v14M16 5v14"/></symbol>
  <symbol id="icon-resume" viewBox="0 0 24 24"><path d="M7 4.5v15l12-7.5z"/></symbol>
  <symbol id="icon-bell" viewBox="0 0 24 24"><path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4"/></symbol>
  <symbol id="icon-silent" viewBox="0 0 24 24"><path d="M6 16V11a6 6 0 0 1 9.5-4.9M18 11v5l1.5 2H9M10 21h4M4 4l16 16"/></symbol>
  <symbol id="icon-day" viewBox="0 0 24 24"><path d="M4 12h14m-6-6 6 6-6 6"/></symbol>
  <symbol id="icon-send" viewBox="0 0 24 24"><path d="M12 20V5m-6 6 6-6 6 6"/></symbol>
  <symbol id="icon-down" viewBox="0 0 24 24"><path d="M12 5v14m-6-6 6 6 6-6"/></symbol>
  <symbol id="icon-place" viewBox="0 0 24 24"><path d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0C18.5 15 12 21 12 21z"/><circle cx="12" cy="10" r="2.2"/></symbol>
  <symbol id="icon-link" viewBox="0 0 24 24"><path d="M9 15 19 5m-7 0h7v7"/></symbol>
  <symbol id="icon-attach" viewBox="0 0 24 24"><path d="M19 11.5 12 18.5a4.3 4.3 0 0 1-6.1-6.1L13 5.3a2.9 2.9 0 0 1 4.1 4.1l-6.9 6.9a1.4 1.4 0 0 1-2-2L14.5 8"/></symbol>
  <symbol id="icon-group" viewBox="0 0 24 24"><circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 19a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 13.8a6.5 6.5 0 0 1 3.5 5.2"/></symbol>
  <symbol id="icon-topic" viewBox="0 0 24 24"><path d="M10 4 8 20m8-16-2 16M4.5 9h16m-17 6h16"/></symbol>
  <symbol id="icon-channel" viewBox="0 0 24 24"><path d="M4 10v4h3l9 5V5l-9 5zM19 9.5a4 4 0 0 1 0 5M8 14l1.5 5"/></symbol>
  <symbol id="icon-photo" viewBox="0 0 24 24"><path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4"/><circle cx="15.5" cy="9" r="1.3"/></symbol>
  <symbol id="icon-save" viewBox="0 0 24 24"><path d="M12 4v11m-5-5 5 5 5-5M5 20h14"/></symbol>
  <symbol id="icon-file" viewBox="0 0 24 24"><path d="M7 3h7l4 4v14H7zM14 3v4h4"/></symbol>
</svg>

<header class="masthead">
  <img src="/console/icon.svg" alt="" width="30" height="30">
  <h1>Datewire</h1>
  <p class="story">The demo: news goes in, and alerts come out before things happen</p>
  <nav class="views" aria-label="What to show">
    <button type="button" data-view="chat" aria-pressed="true">Chat<span class="news" hidden> has news</span></button>
    <button type="button" data-view="agenda" aria-pressed="false">Key dates<span class="news" hidden> has news</span></button>
  </nav>
</header>
<p class="lost" id="lost" role="alert" hidden>
  <strong>The host is not answering.</strong>
  Start it again with <code>npm start</code>: this page picks up by itself.
</p>

<main id="views" data-view="chat">
  <section class="clock" aria-labelledby="clock-heading">
    <h2 id="clock-heading" class="unseen">The clock</h2>
    <div class="sky" id="sky"><i class="stars"></i><i class="sun"></i><i class="moon"></i></div>
    <div class="face" role="timer" aria-live="off">
      <p class="day" id="day">&nbsp;</p>
      <p class="time"><span id="time">--:--</span><small id="seconds"></small></p>
      <p class="pace"><span id="zone"></span><span id="pace"></span></p>
    </div>
    <form id="controls" class="controls">
      <fieldset id="controls-fieldset">
        <legend class="unseen">Set the clock</legend>
        <div class="buttons">
          <button type="button" id="pause"><svg aria-hidden="true"><use href="#icon-pause"/></svg><span>Pause</span></button>
          <button type="button" id="next-alert"><svg aria-hidden="true"><use href="#icon-bell"/></svg><span>Next alert</span> <small id="next-alert-time"></small></button>
          <button type="button" id="next-day"><svg aria-hidden="true"><use href="#icon-day"/></svg><span>1 day</span></button>
        </div>
        <div class="speeds" role="radiogroup" aria-label="Speed">
          ${SPEEDS.map(
            ([speed, short, long]) =>
              html`<label title="${long}"><input type="radio" name="speed" value="${speed}" aria-label="${long}"><span>${short}</span></label>`,
          )}
        </div>
        <div class="jump">
          <label for="jump-time" class="unseen">Jump to</label>
          <input type="datetime-local" id="jump-time" required>
          <button type="submit">Jump</button>
        </div>
      </fieldset>
      <p class="over" id="over" hidden>The demo is over, and the real clock runs: paste an article of today into the chat.</p>
      <p class="refusal" id="clock-refusal" role="alert"></p>
    </form>
  </section>

  <section class="agenda" id="agenda-panel" aria-labelledby="agenda-heading">
    <h2 id="agenda-heading">Key dates <span id="agenda-count"></span></h2>
    <ol id="agenda"></ol>
    <p class="nothing" id="agenda-empty">No key dates yet. Send the bot an article that says when something will happen.</p>
  </section>

  <section class="chat" aria-labelledby="chat-heading">
    <header>
      <span class="portrait" id="portrait" aria-hidden="true">D</span>
      <h2 id="chat-heading">Datewire</h2>
      <p id="chat-status">bot</p>
    </header>
    <nav class="rooms" id="rooms" aria-label="Chats" hidden></nav>
    <div class="scroller" id="scroller" tabindex="0" role="region" aria-label="Messages">
      <ol id="messages" role="log" aria-live="polite" aria-relevant="additions"></ol>
      <div class="welcome" id="welcome" hidden>
        <p><strong>What can this bot do?</strong></p>
        <p>It reads the news, works out when things will happen, and tells you before they do.</p>
        <button type="button" id="begin">Start</button>
      </div>
    </div>
    <button type="button" class="to-bottom" id="to-bottom" hidden>
      <svg aria-hidden="true"><use href="#icon-down"/></svg><span class="unseen">To the newest message</span><b id="unread" hidden></b>
    </button>
    <form class="composer" id="composer">
      <ul id="commands" role="listbox" aria-label="Commands" hidden></ul>
      <p class="refusal" id="chat-refusal" role="alert"></p>
      <ul id="attachments" role="menu" aria-label="Send something else" hidden></ul>
      <input type="file" id="file" hidden>
      <button type="button" id="attach" aria-label="Send a file or a place" title="Send a file or a place" aria-haspopup="menu" aria-expanded="false"><svg aria-hidden="true"><use href="#icon-attach"/></svg></button>
      <button type="button" id="open-commands" aria-label="Commands" title="Commands">/</button>
      <textarea id="text" rows="1" placeholder="A command, a link, or an article" aria-label="Message"
        role="combobox" aria-expanded="false" aria-controls="commands" aria-autocomplete="list" autocomplete="off"></textarea>
      <button type="submit" id="send" aria-label="Send" title="Send"><svg aria-hidden="true"><use href="#icon-send"/></svg></button>
    </form>
  </section>
</main>
<p class="toast" id="toast" role="status"></p>
</body>
</html>`;
}
