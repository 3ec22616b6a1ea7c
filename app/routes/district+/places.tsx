import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { places } from "~/data/district/places";
import { districtAction, districtLoader } from "~/http/area.server";
import { line, pageNumber } from "~/http/fields";
import { paths, withQuery } from "~/http/paths";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/fields";
import { Card, Columns, PageHead } from "~/ui/layout";
import { Pagination } from "~/ui/navigation";
import { pageTitle } from "~/ui/page-title";
import { PostForm } from "~/ui/post-form";
import { DataTable } from "~/ui/table";
import { useNameOf } from "~/ui/use-frame";
import { addPlace } from "~/usecases/district/add-place";

const Shape = z.object({
  code: z.string().regex(/^(\d{9}|\d{12})$/, "PLACE_CODE"),
  nameZh: line(40),
  nameEn: line(60),
});

export const meta = pageTitle("places");

export const loader = districtLoader(
  { search: z.object({ page: pageNumber }) },
  async ({ work, search }) => ({
    ...(await places(work, search.page)),
    page: search.page,
  }),
);

export const action = districtAction({}, (on) => ({
  add: on(
    Shape,
    ({ work, form }) => addPlace(work, form),
    () => ({ to: paths.places, done: "district.notice.placeAdded" }),
  ),
}));

export default function Places() {
  const { t } = useTranslation("district");
  const { rows, total, pages, page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const nameOf = useNameOf();
  const labels = { code: t("places.code"), nameZh: t("places.nameZh"), nameEn: t("places.nameEn") };
  return (
    <>
      <PageHead title={t("places.title")} lead={t("places.lead")} />
      <Columns kind="side">
        <div>
          <Card flush>
            <DataTable
              caption={t("places.title")}
              rows={rows}
              keyOf={(place) => place.code}
              fold
              tight
              columns={[
                { id: "name", head: t("places.name"), rowHead: true, cell: nameOf },
                { id: "kind", head: t("places.kind"), cell: (place) => t(`places.${place.kind}`) },
                { id: "code", head: t("places.code"), cell: (place) => place.code },
                {
                  id: "schools",
                  head: t("schools.title"),
                  right: true,
                  cell: (place) => place._count.schools,
                },
              ]}
            />
          </Card>
          <Pagination
            page={page}
            pages={pages}
            total={total}
            hrefOf={(number) => withQuery(paths.places, { page: number })}
          />
        </div>
        <Card id="add" title={t("places.add")}>
          <PostForm intent="add" reply={reply} labels={labels}>
            {(field) => (
              <>
                <TextField {...field.text("nameZh")} required />
                <TextField {...field.text("nameEn")} required />
                <TextField
                  {...field.text("code")}
                  help={t("places.codeHelp")}
                  inputMode="numeric"
                  short
                  required
                />
                <Button tone="primary">{t("places.save")}</Button>
              </>
            )}
          </PostForm>
        </Card>
      </Columns>
    </>
  );
}
