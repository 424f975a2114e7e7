import type { User } from 'telegraf/types';

/** https://core.telegram.org/bots/api#chatmember */
export const memberStatuses = ['creator', 'administrator', 'member', 'restricted', 'left', 'kicked'] as const;
export type MemberStatus = (typeof memberStatuses)[number];

/** A person in a group or a channel. */
export interface Member {
  user: User;
  status: MemberStatus;
  /** An administrator who speaks as the group. */
  isAnonymous: boolean;
}

/** Whose name the messages of anonymous administrators bear. */
export const anonymousAdministrator: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** Whether a member may do what only administrators may. */
export function isAdministrator({ status }: Pick<Member, 'status'>): boolean {
  return status === 'creator' || status === 'administrator';
}

/** A member as results and updates show it, with the rights that go with the status. */
export function apiMember({ user, status, isAnonymous }: Member, isChannel: boolean): Record<string, unknown> {
  switch (status) {
    case 'creator':
      return { user, status, is_anonymous: isAnonymous };
    case 'administrator':
      return {
        user,
        status,
        can_be_edited: false,
        is_anonymous: isAnonymous,
        can_manage_chat: true,
        can_delete_messages: true,
        can_manage_video_chats: true,
        can_restrict_members: true,
        can_promote_members: false,
        can_change_info: true,
        can_invite_users: true,
        can_post_stories: false,
        can_edit_stories: false,
        can_delete_stories: false,
        ...(isChannel
          ? { can_post_messages: true, can_edit_messages: true }
          : { can_pin_messages: true, can_manage_topics: true }),
      };
    case 'restricted':
      return {
        user,
        status,
        is_member: true,
        can_send_messages: false,
        can_send_audios: false,
        can_send_documents: false,
        can_send_photos: false,
        can_send_videos: false,
        can_send_video_notes: false,
        can_send_voice_notes: false,
        can_send_polls: false,
        can_send_other_messages: false,
        can_add_web_page_previews: false,
        can_change_info: false,
        can_invite_users: false,
        can_pin_messages: false,
        can_manage_topics: false,
        until_date: 0,
      };
    case 'kicked':
      return { user, status, until_date: 0 };
    default:
      return { user, status };
  }
}
