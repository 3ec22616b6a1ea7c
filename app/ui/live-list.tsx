import type { ReactNode } from "react";

type FilterFormProps = { action: string; children: ReactNode };

/** Filters of the `LiveList` of the page. They lead to an address; with the console's script at each change. */
export function FilterForm({ action, children }: FilterFormProps) {
  return (
    <form className="filters" method="get" action={action} data-live>
      {children}
    </form>
  );
}

/** What the filters change: tabs, rows and pages. */
export function LiveList({ children }: { children: ReactNode }) {
  return (
    <>
      <p id="list-status" role="status" className="sr" />
      <div id="list">{children}</div>
    </>
  );
}
