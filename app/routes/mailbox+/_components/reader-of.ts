interface Reader {
  person: { name: string; email: string } | null;
  member: { name: string; phone: string } | null;
}

/** To whom a message of the demo's mailbox went: an account, or a member of a family. */
export function readerOf({ person, member }: Reader): string {
  return person ? `${person.name} · ${person.email}` : `${member?.name} · ${member?.phone}`;
}
