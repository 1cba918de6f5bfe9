/**
 * {@code scripts/setup-role}: the role that the function runs under and its policies, by the API of
 * Cloud Access Management (2019-01-16, documents 598/36225 and 598/34570) and the files in {@code
 * policies}.
 */
package dev.lightsout.ops.role;
