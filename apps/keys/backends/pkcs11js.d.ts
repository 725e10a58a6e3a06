/**
 * What is used of `pkcs11js`, an optional package that is there only where it could be compiled. Its own types would make the check of types depend on a compiler.
 * Names and numbers are those of PKCS #11 2.40.
 */
declare module 'pkcs11js' {
  export type Handle = Buffer;
  export type Template = readonly { readonly type: number; readonly value?: number | boolean | string | Buffer }[];
  export interface Mechanism {
    readonly mechanism: number;
    readonly parameter?: Readonly<Record<string, number | Buffer>>;
  }
  export class PKCS11 {
    load(file: string): void;
    close(): void;
    C_Initialize(): void;
    C_Finalize(): void;
    C_GetSlotList(withToken: boolean): Handle[];
    C_GetTokenInfo(slot: Handle): { label: string };
    C_OpenSession(slot: Handle, flags: number): Handle;
    C_CloseSession(session: Handle): void;
    C_Login(session: Handle, user: number, pin: string): void;
    C_FindObjectsInit(session: Handle, template: Template): void;
    C_FindObjects(session: Handle): Handle | null;
    C_FindObjectsFinal(session: Handle): void;
    C_GetAttributeValue(session: Handle, object: Handle, template: Template): { type: number; value: Buffer | string }[];
    C_SetAttributeValue(session: Handle, object: Handle, template: Template): void;
    C_GenerateKey(session: Handle, mechanism: Mechanism, template: Template): Handle;
    C_CreateObject(session: Handle, template: Template): Handle;
    C_DestroyObject(session: Handle, object: Handle): void;
    C_EncryptInit(session: Handle, mechanism: Mechanism, key: Handle): void;
    C_Encrypt(session: Handle, data: Buffer, into: Buffer): Buffer;
    C_DecryptInit(session: Handle, mechanism: Mechanism, key: Handle): void;
    C_Decrypt(session: Handle, data: Buffer, into: Buffer): Buffer;
  }
  export const CKA_ALWAYS_SENSITIVE: number;
  export const CKA_CLASS: number;
  export const CKA_COPYABLE: number;
  export const CKA_DECRYPT: number;
  export const CKA_ENCRYPT: number;
  export const CKA_EXTRACTABLE: number;
  export const CKA_ID: number;
  export const CKA_KEY_TYPE: number;
  export const CKA_LABEL: number;
  export const CKA_LOCAL: number;
  export const CKA_MODIFIABLE: number;
  export const CKA_NEVER_EXTRACTABLE: number;
  export const CKA_PRIVATE: number;
  export const CKA_SENSITIVE: number;
  export const CKA_TOKEN: number;
  export const CKA_UNWRAP: number;
  export const CKA_VALUE: number;
  export const CKA_VALUE_LEN: number;
  export const CKA_WRAP: number;
  export const CKF_RW_SESSION: number;
  export const CKF_SERIAL_SESSION: number;
  export const CKK_AES: number;
  export const CKM_AES_GCM: number;
  export const CKM_AES_KEY_GEN: number;
  export const CKO_SECRET_KEY: number;
  export const CKU_USER: number;
  export const CK_PARAMS_AES_GCM: number;
}
