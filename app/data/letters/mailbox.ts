import type { Work } from "../work.server";

const PAGE = 25;

/** Letters of the demo, newest first. */
export async function mailbox({ tx }: Work, { q, page }: { q: string; page: number }) {
  const where = q
    ? {
        OR: [
          { person: { OR: [{ email: { contains: q.toLowerCase() } }, { name: { contains: q } }] } },
          { member: { OR: [{ phone: { contains: q } }, { name: { contains: q } }] } },
          { action: { OR: [{ mail: { contains: q } }, { person: { contains: q } }] } },
        ],
      }
    : {};
  const [total, letters] = [
    await tx.outboxMessage.count({ where }),
    await tx.outboxMessage.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: {
        id: true,
        state: true,
        subject: true,
        template: true,
        createdAt: true,
        sentAt: true,
        person: { select: { name: true, email: true } },
        member: { select: { name: true, phone: true } },
        action: { select: { person: true, mail: true } },
      },
    }),
  ];
  return { letters, total, pages: Math.max(1, Math.ceil(total / PAGE)) };
}

export function letter({ tx }: Work, id: string) {
  return tx.outboxMessage.findUnique({
    where: { id },
    select: {
      id: true,
      state: true,
      subject: true,
      html: true,
      createdAt: true,
      sentAt: true,
      person: { select: { name: true, email: true } },
      member: { select: { name: true, phone: true } },
      action: { select: { person: true, mail: true } },
    },
  });
}
