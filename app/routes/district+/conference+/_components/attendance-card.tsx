import { useTranslation } from "react-i18next";
import type { MeetingPage } from "~/data/conference/meetings";
import { ATTENDANCE } from "~/domain/conference/codes";
import { isReplyTo } from "~/http/form-reply";
import { Button } from "~/ui/button";
import { FieldRow, FormActions, SelectField, TextField } from "~/ui/fields";
import { Card } from "~/ui/layout";
import { List, ListItem } from "~/ui/list";
import { PostForm } from "~/ui/post-form";
import { Chip } from "~/ui/status";
import { Disclosure } from "~/ui/table";
import { useConferenceWords } from "./words";

/** Which department was there, and who came for it. */
export function AttendanceCard({ meeting, reply }: { meeting: MeetingPage; reply: unknown }) {
  const { t } = useTranslation("conference");
  const words = useConferenceWords();
  const labels = { attendance: t("minutes.attendance"), who: t("minutes.who") };
  return (
    <Card title={t("minutes.attendance")} id="attendance" flush>
      <List label={t("minutes.attendance")}>
        {meeting.seats.map((seat) => {
          const { departmentId, attendance, who } = seat;
          const about = { departmentId };
          return (
            <ListItem
              key={departmentId}
              title={words.department(seat)}
              detail={who}
              end={
                <Chip tone={attendance === "PRESENT" || attendance === "SENT" ? "ok" : "care"}>
                  {attendance ? t(`attendance.${attendance}`) : t("minutes.notNoted")}
                </Chip>
              }
              ways={
                meeting.state !== "CLOSED" && (
                  <Disclosure summary={t("minutes.note")} open={isReplyTo(reply, "attend", about)}>
                    <PostForm
                      intent="attend"
                      about={about}
                      reply={reply}
                      labels={labels}
                      id={`a-${departmentId}`}
                    >
                      {({ text }) => (
                        <>
                          <FieldRow>
                            <SelectField
                              {...text("attendance", attendance)}
                              empty
                              required
                              options={ATTENDANCE.map((code) => ({
                                value: code,
                                label: t(`attendance.${code}`),
                              }))}
                            />
                            <TextField {...text("who", who)} />
                          </FieldRow>
                          <FormActions>
                            <Button small>{t("minutes.note")}</Button>
                          </FormActions>
                        </>
                      )}
                    </PostForm>
                  </Disclosure>
                )
              }
            />
          );
        })}
      </List>
    </Card>
  );
}
