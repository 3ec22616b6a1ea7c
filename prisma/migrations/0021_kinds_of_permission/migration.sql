-- Kinds of permission: the separate one for a child under 14, and one for each piece of data that may be refused.
-- A new value of an enumeration can be used only once this is committed.

-- AlterEnum
ALTER TYPE "permission_kind" ADD VALUE 'UNDER_14';
ALTER TYPE "permission_kind" ADD VALUE 'ID_NUMBER';
ALTER TYPE "permission_kind" ADD VALUE 'ADDRESS';
ALTER TYPE "permission_kind" ADD VALUE 'PHOTO';

-- AlterEnum
ALTER TYPE "permission_method" ADD VALUE 'SCREEN';
