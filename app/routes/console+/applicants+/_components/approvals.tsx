import { useTranslation } from "react-i18next";
import type { Applicant } from "~/data/applicants/applicant";
import { Button } from "~/ui/button";
import { TextArea } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Seal, When } from "~/ui/text";

interface ApprovalsProps {
  person: Applicant;
  reply: unknown;
}

/** Who has approved, and the viewer's own approval when it is due. */
export function Approvals({ person, reply }: ApprovalsProps) {
  const { t } = useTranslation("applicants");
  const { approvals, policy, school } = person;
  return (
    <Card
      id="approvals"
      title={t("signed.title")}
      lead={t("signed.needed", { count: policy.applicationApprovals })}
      flush
    >
      {approvals.length > 0 && (
        <List>
          {approvals.map((approval) => (
            <ListItem
              key={approval.approverId}
              lead={<Seal name={approval.name ?? t("signed.someone")} />}
              title={approval.name ?? t("signed.someone")}
              detail={
                <>
                  <When value={approval.approvedAt} zone={school.timeZone} as="dateTime" />
                  {approval.note !== "" && <> · {approval.note}</>}
                </>
              }
            />
          ))}
        </List>
      )}
      {(person.state === "SCREENING" || person.state === "SUBMITTED" || approvals.length === 0) && (
        <div className="body">
          <OwnApproval person={person} reply={reply} />
        </div>
      )}
    </Card>
  );
}

function OwnApproval({ person, reply }: ApprovalsProps) {
  const { t } = useTranslation("applicants");
  const { approvals, policy } = person;
  const complete = person.items.every(({ standing }) => standing === "PASSED");
  if (person.state !== "SCREENING" && person.state !== "SUBMITTED")
    return <p className="soft">{t("signed.none")}</p>;
  if (person.own) return <p className="soft">{t("signed.own")}</p>;
  if (person.approvedByMe) return <p className="soft">{t("signed.done")}</p>;
  if (!complete || person.state === "SUBMITTED") return <p className="soft">{t("signed.notYet")}</p>;
  const last = approvals.length + 1 >= policy.applicationApprovals;
  return (
    <PostForm
      intent="approve"
      id="approve"
      reply={reply}
      labels={{ note: t("signed.note") }}
      version={person.version}
    >
      {(field) => (
        <>
          <p className="soft">{t(last ? "signed.onlyYours" : "signed.first")}</p>
          <TextArea {...field.text("note")} rows={2} maxLength={500} />
          <Button tone="primary" icon="check">
            {t("signed.approve")}
          </Button>
        </>
      )}
    </PostForm>
  );
}
