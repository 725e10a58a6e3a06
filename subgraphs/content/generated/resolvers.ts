// Made by npm run compose from schema/subgraphs/content.graphql.
import type * as Sdl from '@writ/schema/generated/content.ts';
import type { GraphQLResolveInfo, GraphQLScalarType } from 'graphql';
import type { ContentContext } from '../context.ts';
import type { NamedRows } from '../rows.ts';

type SdlRows = {
  ContentItem: Sdl.ContentItem;
  Attachment: Sdl.Attachment;
  ContentItemConnection: Sdl.ContentItemConnection;
  Account: Sdl.Account;
  DisclosedAccount: Sdl.DisclosedAccount;
  OwnAccount: Sdl.OwnAccount;
  Message: Sdl.Message;
  RecordFile: Sdl.RecordFile;
  MessageConnection: Sdl.MessageConnection;
  PageInfo: Sdl.PageInfo;
};

type Rows = Omit<SdlRows, keyof NamedRows> & NamedRows;

/** How the objects of this subgraph are found from the references of others. */
export type Entities = {
  ContentItem: { __resolveReference: (reference: Pick<Sdl.ContentItem, 'id'>, context: ContentContext) => Rows['ContentItem'] | null | Promise<Rows['ContentItem'] | null> };
  DisclosedAccount: { __resolveReference: (reference: Pick<Sdl.DisclosedAccount, 'grant'>, context: ContentContext) => Rows['DisclosedAccount'] | null | Promise<Rows['DisclosedAccount'] | null> };
  OwnAccount: { __resolveReference: (reference: Pick<Sdl.OwnAccount, 'grant'>, context: ContentContext) => Rows['OwnAccount'] | null | Promise<Rows['OwnAccount'] | null> };
};

type ResolverTypeWrapper<T> = Promise<T> | T;

type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};

type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Sdl.Scalars['DateTime']['output']>;
  Query: ResolverTypeWrapper<object>;
  ID: ResolverTypeWrapper<Sdl.Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Sdl.Scalars['Int']['output']>;
  ContentItem: ResolverTypeWrapper<Rows['ContentItem']>;
  Attachment: ResolverTypeWrapper<Rows['Attachment']>;
  Float: ResolverTypeWrapper<Sdl.Scalars['Float']['output']>;
  ContentItemConnection: ResolverTypeWrapper<Rows['ContentItemConnection']>;
  Account: ResolverTypeWrapper<Rows['Account']>;
  DisclosedAccount: ResolverTypeWrapper<Rows['DisclosedAccount']>;
  OwnAccount: ResolverTypeWrapper<Rows['OwnAccount']>;
  Message: ResolverTypeWrapper<Rows['Message']>;
  RecordFile: ResolverTypeWrapper<Rows['RecordFile']>;
  MessageKind: Sdl.MessageKind;
  MessageConnection: ResolverTypeWrapper<Rows['MessageConnection']>;
  PageInfo: ResolverTypeWrapper<Rows['PageInfo']>;
  Role: Sdl.Role;
  DataCategory: Sdl.DataCategory;
  String: ResolverTypeWrapper<Sdl.Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Sdl.Scalars['Boolean']['output']>;
};

type ResolversParentTypes = {
  DateTime: Sdl.Scalars['DateTime']['output'];
  Query: object;
  ID: Sdl.Scalars['ID']['output'];
  Int: Sdl.Scalars['Int']['output'];
  ContentItem: Rows['ContentItem'];
  Attachment: Rows['Attachment'];
  Float: Sdl.Scalars['Float']['output'];
  ContentItemConnection: Rows['ContentItemConnection'];
  Account: Rows['Account'];
  DisclosedAccount: Rows['DisclosedAccount'];
  OwnAccount: Rows['OwnAccount'];
  Message: Rows['Message'];
  RecordFile: Rows['RecordFile'];
  MessageConnection: Rows['MessageConnection'];
  PageInfo: Rows['PageInfo'];
  String: Sdl.Scalars['String']['output'];
  Boolean: Sdl.Scalars['Boolean']['output'];
};

type QueryResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  item: Resolver<Sdl.Maybe<ResolversTypes['ContentItem']>, ParentType, ContextType, Sdl.QueryItemArgs>;
  items: Resolver<Sdl.Maybe<ResolversTypes['ContentItemConnection']>, ParentType, ContextType, Sdl.QueryItemsArgs>;
};

type ContentItemResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['ContentItem'] = ResolversParentTypes['ContentItem']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  author: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  title: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  language: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  thread: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inReplyTo: Resolver<Sdl.Maybe<ResolversTypes['ContentItem']>, ParentType, ContextType>;
  attachments: Resolver<ReadonlyArray<ResolversTypes['Attachment']>, ParentType, ContextType, Partial<Sdl.ContentItemAttachmentsArgs>>;
};

type AttachmentResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['Attachment'] = ResolversParentTypes['Attachment']> = {
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaType: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

type ContentItemConnectionResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['ContentItemConnection'] = ResolversParentTypes['ContentItemConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['ContentItem']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type AccountResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

type DisclosedAccountResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['DisclosedAccount'] = ResolversParentTypes['DisclosedAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content: Resolver<Sdl.Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, Sdl.DisclosedAccountContentArgs>;
};

type OwnAccountResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['OwnAccount'] = ResolversParentTypes['OwnAccount']> = {
  grant: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  content: Resolver<Sdl.Maybe<ResolversTypes['MessageConnection']>, ParentType, ContextType, Sdl.OwnAccountContentArgs>;
};

type MessageResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  kind: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  at: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipients: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  subject: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deleted: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  attachments: Resolver<ReadonlyArray<ResolversTypes['RecordFile']>, ParentType, ContextType, Partial<Sdl.MessageAttachmentsArgs>>;
};

type RecordFileResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['RecordFile'] = ResolversParentTypes['RecordFile']> = {
  sha256: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaType: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alt: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kept: Resolver<Sdl.Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notKept: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  content: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType, Partial<Sdl.RecordFileContentArgs>>;
};

type MessageConnectionResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  nodes: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

type PageInfoResolvers<ContextType = ContentContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor: Resolver<Sdl.Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ContentContext> = {
  DateTime: GraphQLScalarType;
  Query: QueryResolvers<ContextType>;
  ContentItem: ContentItemResolvers<ContextType>;
  Attachment: AttachmentResolvers<ContextType>;
  ContentItemConnection: ContentItemConnectionResolvers<ContextType>;
  Account: AccountResolvers<ContextType>;
  DisclosedAccount: DisclosedAccountResolvers<ContextType>;
  OwnAccount: OwnAccountResolvers<ContextType>;
  Message: MessageResolvers<ContextType>;
  RecordFile: RecordFileResolvers<ContextType>;
  MessageConnection: MessageConnectionResolvers<ContextType>;
  PageInfo: PageInfoResolvers<ContextType>;
};
