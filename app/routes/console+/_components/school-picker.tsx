import type { ReactNode } from "react";
import type { ScheduleSchool } from "~/data/schedule/schools";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/fields";
import { useNameOf } from "~/ui/use-frame";

interface Props {
  /** The page itself, which shows another school then. */
  action: string;
  schools: readonly ScheduleSchool[];
  school: ScheduleSchool;
  label: string;
  go: string;
  /** Hidden fields that the page keeps. */
  children?: ReactNode;
}

/** From school to school, for whoever works for several; nothing for all others. */
export function SchoolPicker({ action, schools, school, label, go, children }: Props) {
  const nameOf = useNameOf();
  if (schools.length < 2) return null;
  return (
    <form method="get" action={action} className="row">
      <SelectField
        name="school"
        label={label}
        labelHidden
        defaultValue={school.id}
        options={schools.map((one) => ({ value: String(one.id), label: nameOf(one) }))}
      />
      {children}
      <Button>{go}</Button>
    </form>
  );
}
