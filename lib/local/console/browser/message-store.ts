import type { Room } from '../console-parts.ts';
import type { MessageView } from '../protocol.ts';

/** The messages of all rooms, so that another room can be opened without asking the host. */
export interface MessageStore {
  reset(messages: readonly MessageView[]): void;
  put(message: MessageView): void;
  remove(chatId: number, id: number): void;
  /** Oldest first. */
  inRoom(index: number): MessageView[];
  /** The index of the room where a message is shown; -1 where it is shown nowhere. */
  roomOf(message: MessageView): number;
}

export function createMessageStore(rooms: readonly Room[]): MessageStore {
  const messages = new Map<string, MessageView>();
  const key = (chatId: number, id: number) => `${chatId}/${id}`;
  const put = (message: MessageView) => messages.set(key(message.chatId, message.id), message);
  const roomOf = ({ chatId, threadId }: MessageView) =>
    rooms.findIndex((room) => room.chatId === chatId && room.threadId === threadId);
  return {
    reset(all) {
      messages.clear();
      for (const message of all) put(message);
    },
    put,
    remove: (chatId, id) => messages.delete(key(chatId, id)),
    inRoom: (index) =>
      [...messages.values()].filter((message) => roomOf(message) === index).toSorted((a, b) => a.id - b.id),
    roomOf,
  };
}
