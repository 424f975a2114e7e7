import type { ConsoleEvents } from '../protocol.ts';
import { createAgenda } from './agenda.ts';
import { createChatLog } from './chat-log.ts';
import { createClockPanel } from './clock-panel.ts';
import { createComposer } from './composer.ts';
import { byId } from './dom.ts';
import { createGlidingClock } from './gliding-clock.ts';
import { askHost, listenToHost } from './host.ts';
import { createTimeFormat } from './time-format.ts';
import { createViewSwitch } from './view-switch.ts';

/** How long a notice is shown, in milliseconds. */
const NOTICE = 4_000;
/** A pressed button waits no longer for its answer, in milliseconds. */
const PRESS_ENDS = 6_000;

const lost = byId('lost', HTMLElement);
const toast = byId('toast', HTMLElement);
const views = createViewSwitch();
let hiding: ReturnType<typeof setTimeout> | undefined;

function notice(text: string): void {
  clearTimeout(hiding);
  toast.textContent = text;
  toast.classList.add('shown');
  hiding = setTimeout(() => toast.classList.remove('shown'), NOTICE);
}

/** All that is on the page, made once the host has told in which zone it shows time. */
function createPage({ zone }: ConsoleEvents['state']) {
  const format = createTimeFormat(zone);
  const clock = createGlidingClock(() => performance.now());
  const clockPanel = createClockPanel(format, zone);
  const agenda = createAgenda(format);
  const say = (text: string) => askHost('say', { text });
  const chat = createChatLog({
    format,
    async onCommand(command) {
      const refused = await say(command);
      if (refused !== undefined) notice(refused);
    },
    async onPress(messageId, data) {
      setTimeout(() => chat.release(messageId, data), PRESS_ENDS);
      const refused = await askHost('press', { messageId, data });
      if (refused === undefined) return;
      chat.release(messageId, data);
      notice(refused);
    },
  });
  createComposer(say);
  byId('begin', HTMLButtonElement).addEventListener('click', () => say('/start'));

  requestAnimationFrame(function frame() {
    const now = clock.now();
    clockPanel.tick(now, agenda.nextAlert(now));
    agenda.tick(now);
    chat.tick(now);
    requestAnimationFrame(frame);
  });
  return { clock, clockPanel, agenda, chat };
}

let page: ReturnType<typeof createPage> | undefined;
let host: string | undefined;

listenToHost(
  {
    state(state) {
      if (host !== undefined && host !== state.host) return location.reload();
      host = state.host;
      page ??= createPage(state);
      page.clock.hear(state.clock);
      page.clockPanel.show(state.clock);
      page.agenda.show(state.keyDates);
      page.chat.reset(state.messages);
    },
    clock(view) {
      page?.clock.hear(view);
      page?.clockPanel.show(view);
    },
    keyDates(keyDates) {
      if (page?.agenda.show(keyDates)) views.news('agenda');
    },
    message(message) {
      page?.chat.put(message);
      views.news('chat');
    },
    removed({ id }) {
      page?.chat.remove(id);
    },
    typing() {
      page?.chat.showTyping();
    },
    answered({ messageId, data, text }) {
      page?.chat.release(messageId, data);
      if (text !== '') notice(text);
    },
  },
  (isConnected) => {
    lost.hidden = isConnected;
    byId('views', HTMLElement).inert = !isConnected;
  },
);
