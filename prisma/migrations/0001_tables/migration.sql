-- CreateEnum
CREATE TYPE "gender" AS ENUM ('BOY', 'GIRL');

-- CreateEnum
CREATE TYPE "priority" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "child_state" AS ENUM ('PROPOSED', 'PERMISSION_ASKED', 'PERMITTED', 'WAITING', 'MATCHED', 'PAUSED', 'LEFT');

-- CreateEnum
CREATE TYPE "guardianship_rating" AS ENUM ('GOOD', 'FAIR', 'POOR');

-- CreateEnum
CREATE TYPE "slot_role" AS ENUM ('FATHER', 'MOTHER', 'ANY');

-- CreateEnum
CREATE TYPE "permission_kind" AS ENUM ('PARTICIPATION', 'MATCH');

-- CreateEnum
CREATE TYPE "permission_method" AS ENUM ('PAPER', 'PHONE', 'LINK');

-- CreateEnum
CREATE TYPE "contact_kind" AS ENUM ('FIRST_MEETING', 'REGULAR');

-- CreateEnum
CREATE TYPE "contact_state" AS ENUM ('PLANNED', 'CONFIRMED', 'HELD', 'MISSED', 'CANCELLED', 'MOVED');

-- CreateEnum
CREATE TYPE "missed_side" AS ENUM ('VOLUNTEER', 'CHILD', 'SCHOOL');

-- CreateEnum
CREATE TYPE "frequency" AS ENUM ('WEEKLY', 'FORTNIGHTLY');

-- CreateEnum
CREATE TYPE "check_in_state" AS ENUM ('DRAFT', 'SUBMITTED', 'REVIEWED', 'QUESTIONED', 'CLOSED');

-- CreateEnum
CREATE TYPE "concern_level" AS ENUM ('NONE', 'LOW', 'MEDIUM', 'HIGH');

-- CreateEnum
CREATE TYPE "round_state" AS ENUM ('DRAFT', 'PUBLISHED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "pair_state" AS ENUM ('PROPOSED', 'APPROVED', 'PUBLISHED', 'LEFT_OUT');

-- CreateEnum
CREATE TYPE "override_kind" AS ENUM ('PIN', 'FORBID');

-- CreateEnum
CREATE TYPE "match_state" AS ENUM ('PROPOSED', 'APPROVED', 'ACCEPTED', 'PERMITTED', 'INTRODUCED', 'ACTIVE', 'IN_REVIEW', 'CLOSING', 'CLOSED', 'DECLINED', 'EXPIRED');

-- CreateEnum
CREATE TYPE "closure_path" AS ENUM ('PLANNED', 'UNPLANNED', 'ONE_SIDE_ABSENT');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('COORDINATOR', 'DISTRICT_ADMIN', 'TOWN_SUPERVISOR', 'VILLAGE_DIRECTOR', 'COUNSELLOR');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('CONFIRM_EMAIL', 'RESET_PASSWORD', 'FIRST_RUN');

-- CreateEnum
CREATE TYPE "place_kind" AS ENUM ('DISTRICT', 'TOWN', 'VILLAGE');

-- CreateEnum
CREATE TYPE "school_kind" AS ENUM ('PRIMARY', 'JUNIOR', 'NINE_YEAR', 'TEACHING_POINT');

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('WAITING', 'SENT', 'DROPPED', 'FAILED');

-- CreateEnum
CREATE TYPE "mentor_role" AS ENUM ('FATHER', 'MOTHER');

-- CreateEnum
CREATE TYPE "application_state" AS ENUM ('DRAFT', 'SUBMITTED', 'SCREENING', 'APPROVED', 'SUSPENDED', 'EXITED', 'REJECTED', 'WITHDRAWN', 'LAPSED');

-- CreateEnum
CREATE TYPE "screening_kind" AS ENUM ('IDENTITY', 'OFFENCE_CHECK', 'REFERENCE_1', 'REFERENCE_2', 'INTERVIEW', 'TRAINING', 'AGREEMENT');

-- CreateEnum
CREATE TYPE "screening_state" AS ENUM ('OPEN', 'PASSED', 'FAILED');

-- CreateEnum
CREATE TYPE "contact_mode" AS ENUM ('CALL', 'VIDEO', 'MEETING', 'HOME_VISIT', 'LETTER', 'ACTIVITY');

-- CreateEnum
CREATE TYPE "nomination_kind" AS ENUM ('REFER', 'NOMINATE');

-- CreateTable
CREATE TABLE "children" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "gender" "gender" NOT NULL,
    "birth_date" DATE NOT NULL,
    "grade" INTEGER NOT NULL,
    "class_name" TEXT NOT NULL DEFAULT '',
    "boarding" BOOLEAN NOT NULL DEFAULT false,
    "place_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "x" INTEGER NOT NULL DEFAULT 0,
    "y" INTEGER NOT NULL DEFAULT 0,
    "priority" "priority" NOT NULL,
    "state" "child_state" NOT NULL DEFAULT 'PROPOSED',
    "waiting_since" DATE,
    "guardianship_rating" "guardianship_rating" NOT NULL,
    "guardianship_settled_on" DATE,
    "registered_before" BOOLEAN NOT NULL DEFAULT true,
    "moved_to_parents_town" BOOLEAN NOT NULL DEFAULT false,
    "aid" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "interests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "dislikes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "dialects" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "needs" TEXT NOT NULL DEFAULT '',
    "wishes" TEXT NOT NULL DEFAULT '',
    "availability" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "children_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_members" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "relation" INTEGER NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "guardian" BOOLEAN NOT NULL DEFAULT false,
    "carer" BOOLEAN NOT NULL DEFAULT false,
    "works_at" TEXT NOT NULL DEFAULT '',
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',

    CONSTRAINT "family_members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "family_links" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "member_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "family_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permissions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "kind" "permission_kind" NOT NULL,
    "match_id" UUID,
    "member_id" UUID NOT NULL,
    "text_version" INTEGER NOT NULL,
    "method" "permission_method" NOT NULL,
    "given_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permissions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slots" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "child_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "slot_role" NOT NULL,

    CONSTRAINT "slots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_plans" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "match_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "frequency" "frequency" NOT NULL,
    "rule" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "start_time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "mode" "contact_mode" NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ended_on" DATE,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "match_id" UUID NOT NULL,
    "plan_id" UUID,
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "kind" "contact_kind" NOT NULL DEFAULT 'REGULAR',
    "state" "contact_state" NOT NULL DEFAULT 'PLANNED',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "local_start" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "mode" "contact_mode" NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "missed_side" "missed_side",
    "missed_why" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_ins" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "match_id" UUID NOT NULL,
    "contact_id" UUID,
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "state" "check_in_state" NOT NULL DEFAULT 'SUBMITTED',
    "happened_on" DATE NOT NULL,
    "mode" "contact_mode" NOT NULL,
    "reached" BOOLEAN NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 0,
    "missed_side" "missed_side",
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mood" INTEGER,
    "parent_contact" BOOLEAN,
    "note" TEXT NOT NULL DEFAULT '',
    "wish" TEXT NOT NULL DEFAULT '',
    "concern" "concern_level" NOT NULL DEFAULT 'NONE',
    "concern_note" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL DEFAULT '',
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rounds" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_ids" INTEGER[],
    "scope_name" TEXT NOT NULL,
    "state" "round_state" NOT NULL DEFAULT 'DRAFT',
    "input_hash" TEXT NOT NULL DEFAULT '',
    "summary" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "published_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rounds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_pairs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "round_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "state" "pair_state" NOT NULL DEFAULT 'PROPOSED',
    "score" INTEGER NOT NULL,
    "terms" INTEGER[],
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "round_pairs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "round_overrides" (
    "round_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "kind" "override_kind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "round_overrides_pkey" PRIMARY KEY ("round_id","child_id","volunteer_id")
);

-- CreateTable
CREATE TABLE "matches" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "child_id" UUID NOT NULL,
    "volunteer_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "round_id" UUID,
    "state" "match_state" NOT NULL DEFAULT 'PROPOSED',
    "score" INTEGER NOT NULL DEFAULT 0,
    "terms" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_at" TIMESTAMPTZ(3),
    "answer_by" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT NOT NULL DEFAULT '',
    "active_at" TIMESTAMPTZ(3),
    "introduced_by" TEXT NOT NULL DEFAULT '',
    "introduced_with" TEXT NOT NULL DEFAULT '',
    "introduced_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closure_path" "closure_path",
    "closure_reason" TEXT NOT NULL DEFAULT '',
    "last_contact_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "matches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_approvals" (
    "match_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "approver_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_approvals_pkey" PRIMARY KEY ("match_id","approver_id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'zh-CN',
    "password_hash" TEXT,
    "email_confirmed_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grants" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "place_id" INTEGER,
    "school_id" INTEGER,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "tokens" (
    "token_hash" TEXT NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "person_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "tokens_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "places" (
    "id" SERIAL NOT NULL,
    "parent_id" INTEGER,
    "kind" "place_kind" NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "x" INTEGER NOT NULL DEFAULT 0,
    "y" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "places_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schools" (
    "id" SERIAL NOT NULL,
    "place_id" INTEGER NOT NULL,
    "kind" "school_kind" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "contact_name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "recruiting" BOOLEAN NOT NULL DEFAULT true,
    "x" INTEGER NOT NULL DEFAULT 0,
    "y" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "schools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policies" (
    "id" SERIAL NOT NULL,
    "school_id" INTEGER,
    "cadence_days" INTEGER NOT NULL,
    "meeting_days" INTEGER NOT NULL,
    "application_approvals" INTEGER NOT NULL,
    "match_approvals" INTEGER NOT NULL,
    "offer_days" INTEGER NOT NULL,
    "minimum_months" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "school_id" INTEGER,
    "details" JSONB NOT NULL DEFAULT '{}',
    "hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT '',
    "payload" JSONB NOT NULL,
    "state" "outbox_state" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',
    "html" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_receipts" (
    "key" UUID NOT NULL,
    "location" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_receipts_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "volunteers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "role" "mentor_role",
    "birth_year" INTEGER,
    "occupation" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "place_id" INTEGER,
    "x" INTEGER NOT NULL DEFAULT 0,
    "y" INTEGER NOT NULL DEFAULT 0,
    "about" TEXT NOT NULL DEFAULT '',
    "interests" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "dislikes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "dialects" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "availability" INTEGER NOT NULL DEFAULT 0,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "contact_modes" "contact_mode"[] DEFAULT ARRAY[]::"contact_mode"[],
    "travel_metres" INTEGER NOT NULL DEFAULT 20000,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "volunteers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "volunteer_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "state" "application_state" NOT NULL DEFAULT 'DRAFT',
    "step" INTEGER NOT NULL DEFAULT 0,
    "motivation" TEXT NOT NULL DEFAULT '',
    "experience" TEXT NOT NULL DEFAULT '',
    "policy_version" INTEGER NOT NULL DEFAULT 1,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referees" (
    "application_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "phone" TEXT NOT NULL,

    CONSTRAINT "referees_pkey" PRIMARY KEY ("application_id","position")
);

-- CreateTable
CREATE TABLE "screening_items" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "application_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "kind" "screening_kind" NOT NULL,
    "state" "screening_state" NOT NULL DEFAULT 'OPEN',
    "authority" TEXT NOT NULL DEFAULT '',
    "checked_on" DATE,
    "expires_on" DATE,
    "minutes" INTEGER,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "screening_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_approvals" (
    "application_id" UUID NOT NULL,
    "school_id" INTEGER NOT NULL,
    "approver_id" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "application_approvals_pkey" PRIMARY KEY ("application_id","approver_id")
);

-- CreateTable
CREATE TABLE "nominations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "school_id" INTEGER NOT NULL,
    "kind" "nomination_kind" NOT NULL,
    "nominee_name" TEXT NOT NULL,
    "nominee_phone" TEXT NOT NULL,
    "by_name" TEXT NOT NULL,
    "by_relation" TEXT NOT NULL DEFAULT '',
    "message" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "nominations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "children_school_id_sort_key_id_idx" ON "children"("school_id", "sort_key", "id");

-- CreateIndex
CREATE INDEX "children_school_id_state_priority_idx" ON "children"("school_id", "state", "priority");

-- CreateIndex
CREATE INDEX "family_members_child_id_idx" ON "family_members"("child_id");

-- CreateIndex
CREATE INDEX "family_members_school_id_idx" ON "family_members"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "family_links_token_hash_key" ON "family_links"("token_hash");

-- CreateIndex
CREATE INDEX "family_links_child_id_idx" ON "family_links"("child_id");

-- CreateIndex
CREATE INDEX "family_links_school_id_idx" ON "family_links"("school_id");

-- CreateIndex
CREATE INDEX "permissions_child_id_idx" ON "permissions"("child_id");

-- CreateIndex
CREATE INDEX "permissions_match_id_idx" ON "permissions"("match_id");

-- CreateIndex
CREATE INDEX "permissions_school_id_idx" ON "permissions"("school_id");

-- CreateIndex
CREATE INDEX "slots_school_id_idx" ON "slots"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "slots_child_id_position_key" ON "slots"("child_id", "position");

-- CreateIndex
CREATE INDEX "contact_plans_school_id_idx" ON "contact_plans"("school_id");

-- CreateIndex
CREATE INDEX "contact_plans_match_id_idx" ON "contact_plans"("match_id");

-- CreateIndex
CREATE INDEX "contacts_school_id_starts_at_idx" ON "contacts"("school_id", "starts_at");

-- CreateIndex
CREATE INDEX "contacts_child_id_starts_at_idx" ON "contacts"("child_id", "starts_at" DESC);

-- CreateIndex
CREATE INDEX "contacts_volunteer_id_starts_at_idx" ON "contacts"("volunteer_id", "starts_at" DESC);

-- CreateIndex
CREATE INDEX "contacts_match_id_starts_at_idx" ON "contacts"("match_id", "starts_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "contacts_plan_id_local_start_key" ON "contacts"("plan_id", "local_start");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_contact_id_key" ON "check_ins"("contact_id");

-- CreateIndex
CREATE INDEX "check_ins_school_id_state_submitted_at_idx" ON "check_ins"("school_id", "state", "submitted_at");

-- CreateIndex
CREATE INDEX "check_ins_match_id_happened_on_idx" ON "check_ins"("match_id", "happened_on" DESC);

-- CreateIndex
CREATE INDEX "check_ins_child_id_happened_on_idx" ON "check_ins"("child_id", "happened_on" DESC);

-- CreateIndex
CREATE INDEX "check_ins_volunteer_id_happened_on_idx" ON "check_ins"("volunteer_id", "happened_on" DESC);

-- CreateIndex
CREATE INDEX "rounds_created_at_idx" ON "rounds"("created_at");

-- CreateIndex
CREATE INDEX "round_pairs_school_id_idx" ON "round_pairs"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_pairs_round_id_child_id_volunteer_id_key" ON "round_pairs"("round_id", "child_id", "volunteer_id");

-- CreateIndex
CREATE UNIQUE INDEX "round_pairs_round_id_slot_id_key" ON "round_pairs"("round_id", "slot_id");

-- CreateIndex
CREATE INDEX "round_overrides_school_id_idx" ON "round_overrides"("school_id");

-- CreateIndex
CREATE INDEX "matches_school_id_state_idx" ON "matches"("school_id", "state");

-- CreateIndex
CREATE INDEX "matches_school_id_last_contact_at_idx" ON "matches"("school_id", "last_contact_at");

-- CreateIndex
CREATE INDEX "matches_child_id_idx" ON "matches"("child_id");

-- CreateIndex
CREATE INDEX "matches_volunteer_id_idx" ON "matches"("volunteer_id");

-- CreateIndex
CREATE INDEX "match_approvals_school_id_idx" ON "match_approvals"("school_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "people_sort_key_idx" ON "people"("sort_key");

-- CreateIndex
CREATE INDEX "grants_person_id_idx" ON "grants"("person_id");

-- CreateIndex
CREATE INDEX "grants_school_id_idx" ON "grants"("school_id");

-- CreateIndex
CREATE INDEX "grants_place_id_idx" ON "grants"("place_id");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "tokens_person_id_idx" ON "tokens"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "places_code_key" ON "places"("code");

-- CreateIndex
CREATE INDEX "places_parent_id_idx" ON "places"("parent_id");

-- CreateIndex
CREATE INDEX "schools_place_id_idx" ON "schools"("place_id");

-- CreateIndex
CREATE INDEX "policies_school_id_set_at_idx" ON "policies"("school_id", "set_at" DESC);

-- CreateIndex
CREATE INDEX "audit_subject_subject_id_idx" ON "audit"("subject", "subject_id");

-- CreateIndex
CREATE INDEX "audit_school_id_at_idx" ON "audit"("school_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_key_key" ON "outbox"("key");

-- CreateIndex
CREATE INDEX "outbox_state_next_try_at_idx" ON "outbox"("state", "next_try_at");

-- CreateIndex
CREATE INDEX "outbox_created_at_idx" ON "outbox"("created_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "volunteers_person_id_key" ON "volunteers"("person_id");

-- CreateIndex
CREATE INDEX "volunteers_school_id_sort_key_id_idx" ON "volunteers"("school_id", "sort_key", "id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_volunteer_id_key" ON "applications"("volunteer_id");

-- CreateIndex
CREATE INDEX "applications_school_id_state_submitted_at_idx" ON "applications"("school_id", "state", "submitted_at");

-- CreateIndex
CREATE INDEX "referees_school_id_idx" ON "referees"("school_id");

-- CreateIndex
CREATE INDEX "screening_items_school_id_kind_expires_on_idx" ON "screening_items"("school_id", "kind", "expires_on");

-- CreateIndex
CREATE UNIQUE INDEX "screening_items_application_id_kind_key" ON "screening_items"("application_id", "kind");

-- CreateIndex
CREATE INDEX "application_approvals_school_id_idx" ON "application_approvals"("school_id");

-- CreateIndex
CREATE INDEX "nominations_school_id_handled_at_created_at_idx" ON "nominations"("school_id", "handled_at", "created_at");

-- AddForeignKey
ALTER TABLE "children" ADD CONSTRAINT "children_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "children" ADD CONSTRAINT "children_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_members" ADD CONSTRAINT "family_members_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_links" ADD CONSTRAINT "family_links_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "family_members"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permissions" ADD CONSTRAINT "permissions_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slots" ADD CONSTRAINT "slots_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_plans" ADD CONSTRAINT "contact_plans_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "contact_plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "contacts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_reviewed_by_fkey" FOREIGN KEY ("reviewed_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rounds" ADD CONSTRAINT "rounds_published_by_fkey" FOREIGN KEY ("published_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_pairs" ADD CONSTRAINT "round_pairs_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_overrides" ADD CONSTRAINT "round_overrides_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_overrides" ADD CONSTRAINT "round_overrides_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_overrides" ADD CONSTRAINT "round_overrides_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "round_overrides" ADD CONSTRAINT "round_overrides_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "children"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matches" ADD CONSTRAINT "matches_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_approvals" ADD CONSTRAINT "match_approvals_match_id_fkey" FOREIGN KEY ("match_id") REFERENCES "matches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_approvals" ADD CONSTRAINT "match_approvals_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_fkey" FOREIGN KEY ("granted_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grants" ADD CONSTRAINT "grants_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tokens" ADD CONSTRAINT "tokens_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "places" ADD CONSTRAINT "places_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schools" ADD CONSTRAINT "schools_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policies" ADD CONSTRAINT "policies_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policies" ADD CONSTRAINT "policies_set_by_fkey" FOREIGN KEY ("set_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "volunteers" ADD CONSTRAINT "volunteers_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "places"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_volunteer_id_fkey" FOREIGN KEY ("volunteer_id") REFERENCES "volunteers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referees" ADD CONSTRAINT "referees_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_items" ADD CONSTRAINT "screening_items_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "screening_items" ADD CONSTRAINT "screening_items_recorded_by_fkey" FOREIGN KEY ("recorded_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_approvals" ADD CONSTRAINT "application_approvals_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "applications"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_approvals" ADD CONSTRAINT "application_approvals_approver_id_fkey" FOREIGN KEY ("approver_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nominations" ADD CONSTRAINT "nominations_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "schools"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
