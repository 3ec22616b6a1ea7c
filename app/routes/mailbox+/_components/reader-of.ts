interface Reader {
  person: { name: string; email: string } | null;
  member: { name: string; phone: string } | null;
  action: { person: string; mail: string } | null;
}

/** To whom a message of the demo's mailbox went: an account, a member of a family, or whoever took something on. */
export function readerOf({ person, member, action }: Reader): string {
  if (person) return `${person.name} · ${person.email}`;
  if (action) return [action.person, action.mail].filter(Boolean).join(" · ");
  return `${member?.name} · ${member?.phone}`;
}
