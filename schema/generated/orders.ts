// Made by npm run compose from schema/subgraphs/orders.graphql.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, written as RFC 3339 with milliseconds. */
  DateTime: { input: Date; output: Date; }
};

export type Query = {
  /** Bytes of a volume of a package of your body, for the address under which it is fetched. What begins is logged before the first byte. */
  readonly packageBytes: Maybe<PackageBytes>;
  /** One order. Issuing and validating authorities see their own orders, an enforcing authority those that it was notified of, was informed of a concern about, or scrutinises, and the platform those that were served. Everybody else gets NOT_FOUND. */
  readonly order: Maybe<Order>;
  /** Your own orders, newest first; for the platform, the orders that were served. */
  readonly orders: Maybe<OrderConnection>;
  /** Your orders with this case number, newest first, at most 20; capital and small letters are the same. Somebody else's order is not found, like one that does not exist. An auditor's search is logged, and so is each order that it finds. */
  readonly ordersByReference: ReadonlyArray<Order>;
  /** The enforcing authorities that are enrolled here: the names that an order can give as its notified authority. */
  readonly enforcingAuthorities: ReadonlyArray<Body>;
  /** The names of the authorities that are, or were, enrolled here, as people read them. An authority without one is not here. */
  readonly bodyNames: ReadonlyArray<BodyName>;
  /** The authorities that are enrolled, are proposed for enrolment, or were enrolled before; newest first. */
  readonly enrolments: ReadonlyArray<Enrolment>;
  /** The keys that packages are encrypted for and that bodies sign receipts with, newest first: an authority's own, or those of every body. */
  readonly deliveryKeys: ReadonlyArray<DeliveryKey>;
  /** Where your body hears of its orders: at most one address of each kind. */
  readonly endpoints: ReadonlyArray<Endpoint>;
  /** What is still to be sent to your body's endpoint of a kind, oldest first, at most 100: for the connector that sends it. */
  readonly endpointEvents: ReadonlyArray<EndpointEvent>;
  /** Collections that need somebody, oldest first, up to 100: those that the source refused, and those that have failed for an hour, or for ten minutes in an emergency and for a removal. */
  readonly failingCollections: ReadonlyArray<FailingCollection>;
  /** E-mails on accesses under orders, to accounts, that could not be sent yet, by why. */
  readonly waitingAccessLetters: ReadonlyArray<WaitingLetters>;
  /** What the platform's source can find, holds and carries out, from its answer of the last minutes; null while it has not answered yet. */
  readonly capabilities: Maybe<PlatformCapabilities>;
  /** Persons who are suspended, the newest first, at most 200. */
  readonly personSuspensions: ReadonlyArray<PersonSuspension>;
  /** Keys that sign acts on orders, the newest first, at most 500: all of them for counsel and auditors, and for everybody else those of which they are the owner. */
  readonly signingKeys: ReadonlyArray<SigningKey>;
  /** What persons signed to open cases, newest first: each names its piece of work, and its digest the account and the fields. */
  readonly signedCases: Maybe<SignedCaseConnection>;
  /** Whether the authority graph is open, and if not, why. */
  readonly authorityGate: AuthorityGate;
  /** Requests of staff to read fields for a case, to which a second person must consent; newest first. */
  readonly caseRequests: Maybe<CaseRequestConnection>;
  /** Limits that somebody has reached, newest first. Another member of the platform's staff reviews each. */
  readonly limitHits: Maybe<LimitHitConnection>;
  /** Answers to requests for access, newest first, each with what was not to be disclosed. */
  readonly accessAnswers: Maybe<AccessAnswerConnection>;
  /** The retained copies of an item that was removed as terrorist content, oldest first; empty for any other item. */
  readonly keptContent: ReadonlyArray<KeptContent>;
  /** The law of orders that is in force: what every order is held to from now on. */
  readonly lawInForce: LawVersion;
  /** The versions of the law that counsel has proposed or put in force, newest first. */
  readonly lawVersions: ReadonlyArray<LawVersion>;
  /** The marks of an account as privileged or press, oldest first, also those that have ended; empty where there is none. */
  readonly accountMarks: ReadonlyArray<AccountMark>;
  /** How many accounts are marked as what. Which accounts they are is read by counsel alone. */
  readonly accountMarkCounts: ReadonlyArray<AccountMarkCount>;
  /** How often records were read under orders in the last 30 days, by issuing authority and UTC day. What has no reading is left out; a reading that was refused is in the access log alone. */
  readonly accessCounts: ReadonlyArray<AccessCount>;
  /** What became of orders in the last 30 whole UTC days. */
  readonly orderFigures: OrderFigures;
  /** What this installation answers, for programs that send orders: the law in force as far as a request must keep to it. Nothing in it is about a person or a case. */
  readonly installation: Maybe<Installation>;
  /** What you could hear of in the last 30 days, newest first, at most 50. */
  readonly alerts: ReadonlyArray<Alert>;
  /** What you hear of, and how; null until you have saved something. Nobody else reads it. */
  readonly alertSettings: Maybe<AlertSettings>;
  /** Alerts that reached nobody, by whom they were for and why, of the last 30 days. */
  readonly alertFaults: ReadonlyArray<AlertFault>;
  /** Who hears when nobody at the platform acts in time; null where nobody is named. */
  readonly secondPerson: Maybe<SecondPerson>;
  /** The duties of your body or, on the platform's graph, of the platform; an auditor sees all duties. Overdue duties come first, completed ones last. */
  readonly duties: Maybe<DutyConnection>;
  /** For a Digital Services Coordinator: orders under Regulation (EU) 2022/2065, Art. 9 and 10, that were served, newest first. The Coordinator of the platform's state of establishment sees all, one of another state those of its state's authorities: Art. 9(4) and 10(4). */
  readonly coordinatedOrders: Maybe<CoordinatedOrderConnection>;
};


export type QueryPackageBytesArgs = {
  package: Scalars['ID']['input'];
  volume: Scalars['Int']['input'];
  from: Scalars['Float']['input'];
  most: Scalars['Int']['input'];
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  statuses?: InputMaybe<ReadonlyArray<OrderStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrdersByReferenceArgs = {
  reference: Scalars['String']['input'];
};


export type QueryEnrolmentsArgs = {
  states?: InputMaybe<ReadonlyArray<EnrolmentState>>;
};


export type QueryEndpointEventsArgs = {
  kind: EndpointKind;
};


export type QueryPersonSuspensionsArgs = {
  lifted?: Scalars['Boolean']['input'];
};


export type QuerySigningKeysArgs = {
  own?: Scalars['Boolean']['input'];
  ended?: Scalars['Boolean']['input'];
};


export type QuerySignedCasesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCaseRequestsArgs = {
  states?: InputMaybe<ReadonlyArray<CaseRequestState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryLimitHitsArgs = {
  reviewed?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccessAnswersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryKeptContentArgs = {
  item: Scalars['ID']['input'];
};


export type QueryAccountMarksArgs = {
  account: Scalars['ID']['input'];
};


export type QueryDutiesArgs = {
  states?: InputMaybe<ReadonlyArray<DutyState>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCoordinatedOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Requests access to the data that are processed about you: Regulation (EU) 2016/679, Art. 15. It is answered at once; who asks again within a day gets the same answer. */
  readonly requestAccess: AccessAnswerResult;
  /** Drafts an order. A draft may be incomplete, and nobody else sees it. */
  readonly draftOrder: OrderResult;
  /** Replaces the content of a draft of your own; its id stays. The kind of order cannot change: draft another order for that. */
  readonly changeDraft: OrderResult;
  /** Attaches a document to a draft of your own, such as a warrant: at most 5, each of at most 6,000,000 bytes. It is stored sealed and never parsed. Once the order is submitted, all who may see it and know its case can open it, the platform's reviewers among them; the log has its hash. */
  readonly attachDocument: OrderResult;
  /** Discards a draft of your own: nothing of it stays. The log holds that there was one, of which kind, and nothing of what it asked. What was submitted is withdrawn instead: `withdrawOrder`. */
  readonly discardDraft: DiscardResult;
  /** Submits a draft. If its text has an error, it stays a draft, and the answer lists every reason. */
  readonly submitOrder: OrderResult;
  /** Validates an order of another body of your country: Regulation (EU) 2023/1543, Art. 4. */
  readonly validateOrder: OrderResult;
  /** Refuses to validate an order; an emergency order that was served before is revoked. */
  readonly refuseValidation: OrderResult;
  /** Answers the platform's question. A changed scope counts as a new submission, and earlier approvals become void. */
  readonly answerClarification: OrderResult;
  /** Withdraws an order that your body issued or validated, also one that was fulfilled, refused or has expired. All access under it ends at once, and what it preserves is destroyed. */
  readonly withdrawOrder: OrderResult;
  /** Renews the non-disclosure period of an order of your body, in any state of the order: Regulation (EU) 2023/1543, Art. 13(2). Each renewal needs its own ground and reasons. The law of a kind may limit how long it lasts: Regulation (EU) 2021/784, Art. 11(3). */
  readonly renewSecrecy: OrderResult;
  /** Ends the non-disclosure period of an order of your body now. Where your body informs the person, the platform still tells them nothing, unless you release the order to them. */
  readonly liftSecrecy: OrderResult;
  /** Confirms that your body has notified the person of the order: Regulation (EU) 2023/1543, Art. 13(1). From then on their access history shows what was read. */
  readonly confirmInformed: OrderResult;
  /** Confirms that your body, the recipient of the order, has received what it asked for. From then on nothing can be read under the order. */
  readonly acknowledgeDisclosure: OrderResult;
  /** Asks for a package: one target of an order as a sealed file, encrypted for a key of your body, the recipient of the order. The decision is logged at once, as for a disclosure, and the file is made within 15 minutes. For a key with which nothing was opened yet it has made-up data, and nothing is read. */
  readonly requestPackage: PackageResult;
  /** Confirms that your body opened a package, by the hash of each volume. A day later its bytes are deleted here. A package with made-up data proves so that your body can use its key. */
  readonly acknowledgePackage: PackageResult;
  /** States, under a signature of your body, that it deleted a package that it fetched. That ends its duty to delete the package, and nobody can fetch the package any more. */
  readonly reportPackageDeleted: PackageResult;
  /** States, under a signature of your body, that it gave a package that it fetched to another body, and on which legal basis. */
  readonly reportPackageTransferred: PackageResult;
  /** States that your body cannot use a package. Its bytes are deleted here; ask for another one. */
  readonly rejectPackage: PackageResult;
  /** States that you raise no objection to an order that is on hold for you: Regulation (EU) 2023/1543, Art. 12. */
  readonly clearOrder: OrderResult;
  /** Objects to an order, in whole or in part: Regulation (EU) 2023/1543, Art. 12(1). */
  readonly objectToOrder: OrderResult;
  /** Decides, as the competent authority of the platform's state, whether a removal order of another state seriously or manifestly infringes the Regulation or fundamental rights: Regulation (EU) 2021/784, Art. 4(3) to (7). Within 72 hours of the copy, or of a request. Where it infringes, the order ceases to have legal effects at once, whatever its state, and the platform reinstates the content. Before that, you inform the authority that issued it: Art. 4(5). */
  readonly scrutiniseOrder: OrderResult;
  /** Requests that the competent authority of the platform's state scrutinises a removal order of another state, within 48 hours of its receipt: Regulation (EU) 2021/784, Art. 4(4). */
  readonly requestScrutiny: OrderResult;
  /** Records a decision of the competent authority of the platform's state that was received otherwise. An infringement ends the effects of the order at once, without a second person: Regulation (EU) 2021/784, Art. 4(7). */
  readonly recordScrutiny: OrderResult;
  /** Asks the issuing authority what it makes of a ground for refusal, before you decide on it: Regulation (EU) 2023/1543, Art. 12(1). It withdraws or maintains the order. */
  readonly consultIssuer: OrderResult;
  /** Sets conditions for the use of data that have left in an emergency, within the 96 hours in which you may object: Regulation (EU) 2023/1543, Art. 10(4) and 12(4). The recipient must confirm that it keeps to them. */
  readonly setConditions: OrderResult;
  /** Maintains an order of your body after the platform's concern, impediment or refusal, or after a consultation: Regulation (EU) 2023/1543, Art. 10(5) and (8). An objection of the platform you bring before your court: Art. 17(4) and (5). To withdraw it instead, use withdrawOrder. */
  readonly maintainOrder: OrderResult;
  /** Records what your court decided on the platform's objection: Regulation (EU) 2023/1543, Art. 17(6) to (8). An order that it lifted is revoked; one that it upheld continues. */
  readonly recordReview: OrderResult;
  /** Tells the issuing and the enforcing authority that an order may touch immunities, privileges or the freedom of the press: Regulation (EU) 2023/1543, Art. 10(5). No time is paused. */
  readonly reportConcern: OrderResult;
  /** Writes the platform's reasoned objection because the law of a third country forbids it to comply: Regulation (EU) 2023/1543, Art. 17(2). Counsel sends it. */
  readonly writeObjection: OrderResult;
  /** Sends the reasoned objection that the reviewer has written, within ten days of receipt: Regulation (EU) 2023/1543, Art. 17(2). The platform's clock is paused until the issuing authority has withdrawn the order or recorded what its court decided. */
  readonly sendObjection: OrderResult;
  /** Asks the issuer a question about what is incomplete, manifestly wrong or insufficient in the order. The clock is paused until the answer: Regulation (EU) 2023/1543, Art. 10(6) and Annex III. No other code pauses it. */
  readonly askClarification: OrderResult;
  /** Decides every target and category of an order that you have claimed. Another person must then release it. */
  readonly decideOrder: OrderResult;
  /** Reports that an order can't be carried out, for reasons that are not the platform's fault: Regulation (EU) 2021/784, Art. 3(7), and Regulation (EU) 2023/1543, Art. 10(7) and 11(6). The time of a removal order is paused, and starts again from the beginning once the impediment is over; that of any other order runs on, and its authority may set another. */
  readonly reportImpossible: OrderResult;
  /** Reports that the impediment to a removal order is over. The platform's hour begins now. */
  readonly endImpediment: OrderResult;
  /** Retains removed terrorist content longer, for pending review proceedings: Regulation (EU) 2021/784, Art. 6(2). An authority requests it for its own orders; counsel records a court's request. */
  readonly keepLonger: KeptContentResult;
  /** Takes the case of an order as its counsel: from then on you read whom it names and why. The desk sees its kind, authority, term and counts. */
  readonly takeOrder: OrderResult;
  /** Releases exactly what was approved. Only now are the targets resolved to accounts or items. */
  readonly releaseOrder: OrderResult;
  /** Lets an approved order be released beyond the daily limits of a person and of a body. Another counsel than the one who releases it does this. Emergencies and removal orders have no such limits. */
  readonly raiseLimit: OrderResult;
  /** Has the records of a target collected again now, where the platform's source refused that or keeps failing. What was collected before is kept. */
  readonly collectAgain: OrderResult;
  /** Marks an account as privileged or press: before traffic data or content of it are released under an order, another counsel decides it. A mark that it has ends with the new one. */
  readonly markAccount: AccountMarkResult;
  /** Ends the mark of an account. */
  readonly endAccountMark: AccountMarkResult;
  /** Decides that traffic data and content of the marked accounts that an approved order names are released: Regulation (EU) 2023/1543, Art. 5(9) and 5(10). It takes another counsel than the reviewer and the releaser, and is void after another review. */
  readonly permitMarked: OrderResult;
  /** Informs the issuing and the enforcing authority that the order asks for data of an account that may be protected as privileged or press, and leaves it to the issuing one to withdraw, adapt or maintain it: Regulation (EU) 2023/1543, Art. 10(5). No time is paused. */
  readonly raiseMarked: OrderResult;
  /** Records that the authority was called back on the number of its enrolment. Impostors pose as authorities in emergencies: without such a call counsel releases the order only with a reason, and a call in which the authority denied the order prevents every grant. */
  readonly recordCallBack: OrderResult;
  /** Records evidence that an enforcing authority which is not enrolled here was notified by other means: Regulation (EU) 2023/1543, Art. 8. Another person releases the order on this evidence, and the time to object runs from the instant that it names. */
  readonly recordNotification: OrderResult;
  /** Records the objection of an authority that is not enrolled here and objected by other means: Regulation (EU) 2023/1543, Art. 12(1). */
  readonly recordObjection: OrderResult;
  /** Records an order that reached the platform otherwise than by a submission here. It is served at the instant of its receipt: its times run and its data are preserved from then on, whether or not its authority is enrolled. Whoever records it neither reviews nor releases it. */
  readonly receiveOrder: OrderResult;
  /** Signs the record of an order that was received otherwise: the act RECORD, over its digest and the document's SHA-256. Whoever recorded it does this before it is reviewed, where this installation has a signing page. */
  readonly signReceivedOrder: OrderResult;
  /** Registers a key that signs acts on orders, by three acts CREDENTIAL over its description: of its owner, of a counsel and of an auditor. */
  readonly registerSigningKey: SigningKeyResult;
  /** Ends a signing key for good, by an act SUSPEND that names the SHA-256 of the key: of its owner, of a counsel or of an auditor. What was signed before stays signed. */
  readonly endSigningKey: SigningKeyResult;
  /** Records whether an order that was received otherwise is its authority's own. Somebody else than who recorded it does this; a missing check is a warning at the release. */
  readonly checkAuthenticity: OrderResult;
  /** Records that the authority of an order that was received otherwise has answered the platform's question, and changes nothing of the order. */
  readonly recordClarification: OrderResult;
  /** Records that the authority of an order that was received otherwise has withdrawn it. */
  readonly recordWithdrawal: OrderResult;
  /** Records that the authority of an order that was received otherwise no longer needs what is preserved under it: Regulation (EU) 2023/1543, Art. 10(9) and 11(3). Its copies are then deleted. */
  readonly recordNoLongerNeeded: OrderResult;
  /** Records what counsel sent by hand under an approved order, because it goes beyond what is granted by machine or because nobody of the authority reads here. It counts once a second person confirms it. */
  readonly recordAnswer: OrderResult;
  /** Confirms, as a second person who has seen what was sent, an answer by hand. When every approved part is answered the order is fulfilled, and the platform's time ended when the last part was sent. */
  readonly confirmAnswer: OrderResult;
  /** Records that the order is challenged in court, by whoever it concerns. The objection of the platform itself is sendObjection. */
  readonly recordChallenge: OrderResult;
  /** Records how a challenge ended. An order that a court annulled is revoked. */
  readonly endChallenge: OrderResult;
  /** Extends the preservation of a snapshot by thirty days, once: Regulation (EU) 2023/1543, Art. 11(1) and Annex VI. */
  readonly extendPreservation: OrderResult;
  /** Confirms that production of what the order preserves is requested elsewhere: by another authority, or in another procedure. From then on it is preserved for as long as is necessary to produce it: Regulation (EU) 2023/1543, Art. 11(1), (2) and Annex V. */
  readonly confirmProductionRequest: OrderResult;
  /** Records such a confirmation that the platform received otherwise. */
  readonly recordProductionRequest: OrderResult;
  /** Records that what is preserved was produced under a request elsewhere: the order is fulfilled, and its snapshot is destroyed. Regulation (EU) 2023/1543, Art. 11(2). */
  readonly recordProduction: OrderResult;
  /** States that what an order that is over still preserves is no longer needed: it is destroyed. Until then it is kept, whatever ended the order: Regulation (EU) 2023/1543, Art. 10(9) and 11(3). */
  readonly endPreservation: OrderResult;
  /** Records that the platform claimed its costs under an order from the authority: Regulation (EU) 2023/1543, Art. 14. */
  readonly claimCosts: CostClaimResult;
  /** Records what the authority answered to a claim for costs. */
  readonly recordCostAnswer: CostClaimResult;
  /** Drafts a new order that continues an order of your body that is over, in an office that may issue it. */
  readonly reissueOrder: OrderResult;
  /** Returns an approved order to its reviewer. */
  readonly returnOrder: OrderResult;
  /** Saves what you hear of, and how. It holds for 90 days. */
  readonly saveAlertSettings: AlertSettingsResult;
  /** Names who hears when nobody at the platform acts in time. It is logged. */
  readonly nameSecondPerson: SecondPersonResult;
  /** Confirms that your body, or the platform, has fulfilled a duty, and how. An overdue duty is then fulfilled too, but remains marked as late. */
  readonly confirmDuty: DutyResult;
  /** Opens single fields of the subscriber record of the person whom a claimed work item is about. The read is logged, and the person sees it with your reasons. A second person must consent if the sender of the work is unknown to the platform, or if you have used up your daily budget. */
  readonly openCase: CaseResult;
  /** Consents to exactly the fields that somebody else asks to read for a case. They may read them once, within a quarter of an hour. */
  readonly consentToCase: CaseRequestResult;
  /** Refuses somebody else's request to read fields for a case. */
  readonly refuseCase: CaseRequestResult;
  /** Reads the fields that you asked for, once a second person has consented: one time, while you hold the claim. */
  readonly readCase: CaseResult;
  /** Reads the fields of the subscriber record that a report of a suspicion to your body names. Each read is logged: Regulation (EU) 2022/2065, Art. 18. */
  readonly readSuspicion: ReportResult;
  /** Reads the same to send it by hand, where no body receives the report here. Only the counsel who sent it may do this, until it is recorded as passed on: Regulation (EU) 2022/2065, Art. 18(2). */
  readonly readSuspicionToHandOver: HandedReportResult;
  /** Records your finding on a limit that somebody else has reached. */
  readonly reviewLimitHit: LimitHitResult;
  /** Proposes a version of the law of orders; once another counsel applies the same files, it is in force. Acts that follow are decided by it, and times that run keep their ends. */
  readonly applyLaw: LawVersionResult;
  /** Proposes to enrol an authority. Another person, a counsel, approves the proposal, and an auditor confirms it. */
  readonly proposeEnrolment: EnrolmentResult;
  /** Approves another person's proposal to enrol or resume an authority or to end its enrolment. */
  readonly approveEnrolment: EnrolmentResult;
  /** Confirms what two persons of the platform have decided. An enrolled authority can submit orders once its waiting time is over. Its enrolment is public in the log. */
  readonly confirmEnrolment: EnrolmentResult;
  /** Suspends an authority at once: it gets no more answers, and its open access ends. */
  readonly suspendEnrolment: EnrolmentResult;
  /** Proposes to resume a suspended authority. The same roles decide as on its enrolment. */
  readonly resumeEnrolment: EnrolmentResult;
  /** Proposes other reporting lines of an authority that is enrolled, in place of all that it has. A counsel approves and the auditor confirms them; they hold for orders that are drafted from then on. */
  readonly changeReportingLines: EnrolmentResult;
  /** Proposes to end an enrolment. The same roles decide as on its beginning. A proposal that was never confirmed is dropped at once. */
  readonly endEnrolment: EnrolmentResult;
  /** Proposes a key of your body. A counsel calls the number of the enrolment and approves the key once its thumbprint is read aloud; then it waits, and a package with made-up data is opened with it before any other. A private key is refused and not stored. */
  readonly addDeliveryKey: DeliveryKeyResult;
  /** Approves a key after a call to the body in which its thumbprint was read aloud. Its waiting time begins, and it is public in the log. */
  readonly approveDeliveryKey: DeliveryKeyResult;
  /** Revokes a key at once and for good, or drops one that is only proposed. Nothing is encrypted for it any more. */
  readonly revokeDeliveryKey: DeliveryKeyResult;
  /** Adds an address at which your body hears of its orders. A random value is posted to it: give it back with `confirmEndpoint`. Until then nothing else is sent there. An order is never taken from an endpoint. */
  readonly addEndpoint: EndpointResult;
  /** Confirms an endpoint with the value that was posted to it. From now on it gets what changes. */
  readonly confirmEndpoint: EndpointResult;
  /** Removes an endpoint at once: nothing more is sent there, and its address is deleted. */
  readonly removeEndpoint: EndpointResult;
  /** Notes that some events have reached your body's endpoint for HI-1: for the connector that sent them. */
  readonly settleEndpointEvents: EndpointResult;
  /** Suspends a person at once: from their next request on, the authority, the platform and the audit graph answer them nothing, whatever their token, and their sessions of the console end. A counsel suspends nobody from the audit graph. Nobody suspends themselves. */
  readonly suspendPerson: PersonSuspensionResult;
  /** Lifts a suspension: another counsel than the one who suspended, and nobody their own. */
  readonly liftPersonSuspension: PersonSuspensionResult;
  /** Opens the authority graph again after a canary was touched. */
  readonly reopenAuthorityGraph: AuthorityGateResult;
};


export type MutationDraftOrderArgs = {
  input: OrderInput;
};


export type MutationChangeDraftArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: OrderInput;
};


export type MutationAttachDocumentArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  name?: InputMaybe<Scalars['String']['input']>;
  content: Scalars['String']['input'];
};


export type MutationDiscardDraftArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationSubmitOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationValidateOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRefuseValidationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAnswerClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input?: InputMaybe<OrderInput>;
  text: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationWithdrawOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRenewSecrecyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  ground: SecrecyGround;
  reason: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};


export type MutationLiftSecrecyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  release?: InputMaybe<Scalars['Boolean']['input']>;
};


export type MutationConfirmInformedArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  at: Scalars['DateTime']['input'];
};


export type MutationAcknowledgeDisclosureArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationRequestPackageArgs = {
  order: Scalars['ID']['input'];
  target: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  deliveryKey: Scalars['ID']['input'];
};


export type MutationAcknowledgePackageArgs = {
  package: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  hashes: ReadonlyArray<Scalars['String']['input']>;
  receipt?: InputMaybe<SignedReceiptInput>;
};


export type MutationReportPackageDeletedArgs = {
  package: Scalars['ID']['input'];
  receipt: SignedReceiptInput;
};


export type MutationReportPackageTransferredArgs = {
  package: Scalars['ID']['input'];
  receipt: SignedReceiptInput;
};


export type MutationRejectPackageArgs = {
  package: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  fault: PackageFault;
  text: Scalars['String']['input'];
};


export type MutationClearOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationObjectToOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  grounds: ReadonlyArray<ObjectionInput>;
  signature?: InputMaybe<SignedActInput>;
};


export type MutationScrutiniseOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  outcome: ScrutinyOutcome;
  text: Scalars['String']['input'];
  onRequest?: InputMaybe<ScrutinyRequestInput>;
};


export type MutationRequestScrutinyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationRecordScrutinyArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: ScrutinyRecordInput;
};


export type MutationConsultIssuerArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationSetConditionsArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationMaintainOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  court?: InputMaybe<Scalars['String']['input']>;
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRecordReviewArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  lifted: Scalars['Boolean']['input'];
  text: Scalars['String']['input'];
};


export type MutationReportConcernArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  codes: ReadonlyArray<ClarificationCode>;
  text: Scalars['String']['input'];
  authority?: InputMaybe<BodyInput>;
};


export type MutationWriteObjectionArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationSendObjectionArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationAskClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  codes: ReadonlyArray<ClarificationCode>;
  text: Scalars['String']['input'];
};


export type MutationDecideOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  decisions: ReadonlyArray<TargetDecisionInput>;
  publicPurpose?: InputMaybe<PublicPurposeInput>;
  signature?: InputMaybe<SignedActInput>;
};


export type MutationReportImpossibleArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  kind: ImpedimentKind;
  text: Scalars['String']['input'];
};


export type MutationEndImpedimentArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationKeepLongerArgs = {
  kept: Scalars['ID']['input'];
  until: Scalars['DateTime']['input'];
  proceedings: Scalars['String']['input'];
};


export type MutationTakeOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationReleaseOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  digest: Scalars['String']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRaiseLimitArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationCollectAgainArgs = {
  order: Scalars['ID']['input'];
  target: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationMarkAccountArgs = {
  account: Scalars['ID']['input'];
  kind: AccountMarkKind;
  reason: Scalars['String']['input'];
};


export type MutationEndAccountMarkArgs = {
  mark: Scalars['ID']['input'];
  requested: Scalars['Boolean']['input'];
  reason: Scalars['String']['input'];
};


export type MutationPermitMarkedArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRaiseMarkedArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  authority?: InputMaybe<BodyInput>;
};


export type MutationRecordCallBackArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: CallBackInput;
};


export type MutationRecordNotificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: NotificationEvidenceInput;
};


export type MutationRecordObjectionArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  grounds: ReadonlyArray<ObjectionInput>;
  text: Scalars['String']['input'];
};


export type MutationReceiveOrderArgs = {
  input: ReceivedOrderInput;
};


export type MutationSignReceivedOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  signature: SignedActInput;
};


export type MutationRegisterSigningKeyArgs = {
  input: SigningKeyInput;
};


export type MutationEndSigningKeyArgs = {
  signature: SignedActInput;
};


export type MutationCheckAuthenticityArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: AuthenticityCheckInput;
};


export type MutationRecordClarificationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationRecordWithdrawalArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationRecordNoLongerNeededArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationRecordAnswerArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: OutsideAnswerInput;
};


export type MutationConfirmAnswerArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  answer: Scalars['ID']['input'];
  sha256: Scalars['String']['input'];
};


export type MutationRecordChallengeArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: ChallengeInput;
};


export type MutationEndChallengeArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  challenge: Scalars['ID']['input'];
  outcome: ChallengeOutcome;
  text: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationExtendPreservationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationConfirmProductionRequestArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: ProductionRequestInput;
};


export type MutationRecordProductionRequestArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: ProductionRequestInput;
  text: Scalars['String']['input'];
};


export type MutationRecordProductionArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
};


export type MutationEndPreservationArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationClaimCostsArgs = {
  order: Scalars['ID']['input'];
  input: CostClaimInput;
};


export type MutationRecordCostAnswerArgs = {
  claim: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  input: CostAnswerInput;
};


export type MutationReissueOrderArgs = {
  order: Scalars['ID']['input'];
};


export type MutationReturnOrderArgs = {
  order: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationSaveAlertSettingsArgs = {
  settings: AlertSettingsInput;
  generation?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationNameSecondPersonArgs = {
  name: Scalars['String']['input'];
  address: Scalars['String']['input'];
  generation?: InputMaybe<Scalars['Int']['input']>;
};


export type MutationConfirmDutyArgs = {
  duty: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  text: Scalars['String']['input'];
  evidence?: InputMaybe<DutyEvidenceInput>;
};


export type MutationOpenCaseArgs = {
  work: Scalars['ID']['input'];
  fields: ReadonlyArray<CaseFieldInput>;
  signature?: InputMaybe<SignedActInput>;
};


export type MutationConsentToCaseArgs = {
  request: Scalars['ID']['input'];
  digest: Scalars['String']['input'];
};


export type MutationRefuseCaseArgs = {
  request: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReadCaseArgs = {
  request: Scalars['ID']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationReadSuspicionArgs = {
  suspicion: Scalars['ID']['input'];
};


export type MutationReadSuspicionToHandOverArgs = {
  suspicion: Scalars['ID']['input'];
};


export type MutationReviewLimitHitArgs = {
  hit: Scalars['ID']['input'];
  finding: Scalars['String']['input'];
};


export type MutationApplyLawArgs = {
  files: Scalars['String']['input'];
};


export type MutationProposeEnrolmentArgs = {
  input: EnrolmentInput;
};


export type MutationApproveEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationConfirmEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  signature?: InputMaybe<SignedActInput>;
};


export type MutationSuspendEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationResumeEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationChangeReportingLinesArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  lines: ReadonlyArray<ReportingLineInput>;
  reason: Scalars['String']['input'];
};


export type MutationEndEnrolmentArgs = {
  enrolment: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAddDeliveryKeyArgs = {
  input: DeliveryKeyInput;
};


export type MutationApproveDeliveryKeyArgs = {
  deliveryKey: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  callBack: DeliveryKeyCallInput;
};


export type MutationRevokeDeliveryKeyArgs = {
  deliveryKey: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
};


export type MutationAddEndpointArgs = {
  kind: EndpointKind;
  url: Scalars['String']['input'];
};


export type MutationConfirmEndpointArgs = {
  endpoint: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
  challenge: Scalars['String']['input'];
};


export type MutationRemoveEndpointArgs = {
  endpoint: Scalars['ID']['input'];
  generation: Scalars['Int']['input'];
};


export type MutationSettleEndpointEventsArgs = {
  endpoint: Scalars['ID']['input'];
  events: ReadonlyArray<Scalars['ID']['input']>;
};


export type MutationSuspendPersonArgs = {
  issuer: Scalars['String']['input'];
  subject: Scalars['String']['input'];
  reason: Scalars['String']['input'];
};


export type MutationLiftPersonSuspensionArgs = {
  suspension: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


export type MutationReopenAuthorityGraphArgs = {
  reason: Scalars['String']['input'];
};

/** A legal order: what an authority asks of the platform, and how far it has come. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** The law under which it is made. */
  readonly kind: OrderKind;
  /** Why it can't wait for validation; null if it can. */
  readonly emergency: Maybe<Emergency>;
  /** What the issuer wants. */
  readonly desiredStatus: DesiredStatus;
  /** How far it has come. Records can be read only while the state is IN_FORCE. */
  readonly status: OrderStatus;
  /** Who issued it. */
  readonly issuing: Approval;
  /** Who validated it; null if it was not validated. */
  readonly validating: Maybe<Approval>;
  /** Who decided for the enforcing state; null before a decision. */
  readonly enforcing: Maybe<Approval>;
  /** The issuing authority's case number. */
  readonly reference: Scalars['String']['output'];
  /** Its legal basis. */
  readonly legalBasis: LegalBasis;
  /** A summary of the case. Null for the platform under a European order, whose Section M only the notified authority reads: Regulation (EU) 2023/1543, Art. 9(2) and Annex I. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** The body that receives what is disclosed. */
  readonly recipient: Recipient;
  /** What reviewers are warned of: care of the platform, and never a reason to refuse the order. */
  readonly warnings: ReadonlyArray<OrderWarning>;
  /** Other orders that were served and name the same account or item, newest first; null where you may not know whom it names. */
  readonly sameTargets: Maybe<ReadonlyArray<Order>>;
  /** The accounts or items that it names. */
  readonly targets: ReadonlyArray<OrderTarget>;
  /** The categories of records that it asks for; empty for an order that acts on items. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** The start of its time window; null if it has none. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The end of its time window, not included; null if it has none. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Where an order to act on items applies: ISO 3166 countries, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** When it was served on the platform. The order discloses records as they were at this instant. */
  readonly servedAt: Maybe<Scalars['DateTime']['output']>;
  /** The clocks that run on it or have run. */
  readonly clocks: ReadonlyArray<Clock>;
  /** The snapshot of the records that it names, as they were when it was served; null for an order that preserves nothing, and before service. */
  readonly preserved: Maybe<Preservation>;
  /** The call back to the authority of an emergency order; null before it was made. */
  readonly callBack: Maybe<CallBack>;
  /** What was answered by hand, oldest first. */
  readonly answers: ReadonlyArray<OutsideAnswer>;
  /** Requests elsewhere to produce what it preserves, oldest first: Regulation (EU) 2023/1543, Annex V. */
  readonly productionRequests: ReadonlyArray<ProductionRequest>;
  /** How an order reached the platform that was not submitted here; null for one that was. */
  readonly received: Maybe<Receipt>;
  /** The document that was received, in Base64; null for an order that was submitted here, and once the document is deleted. */
  readonly receivedDocument: Maybe<Scalars['String']['output']>;
  /** The documents that its issuer attached, in the order in which they came. */
  readonly documents: ReadonlyArray<OrderDocument>;
  /** One of these documents in Base64, one in a request; null where there is none, where you may not know the case, and once it is deleted. It can be anything: save it, and open it with care. */
  readonly document: Maybe<Scalars['String']['output']>;
  /** Challenges of the order in court, oldest first. */
  readonly challenges: ReadonlyArray<Challenge>;
  /** The non-disclosure period: why the person concerned is not notified yet; null if there is none. */
  readonly secrecy: Maybe<Secrecy>;
  /** The date by which the authority, or the platform where that is its duty, notifies the person concerned; null if the order names no date. Where the authority notifies, its passing informs nobody. */
  readonly informBy: Maybe<Scalars['DateTime']['output']>;
  /** When the authority notified the person concerned, as it has confirmed; null before that. */
  readonly informedAt: Maybe<Scalars['DateTime']['output']>;
  /** For counsel who answers a person's request for access, and for the auditor who examines that: whether they may be informed of the order, and since when or why not. */
  readonly toPerson: ToPerson;
  /** The enforcing authority that was notified: Regulation (EU) 2023/1543, Art. 8; null if none was. */
  readonly notified: Maybe<Body>;
  /** The enforcing authority that was informed of a concern though none was notified: Regulation (EU) 2023/1543, Art. 10(5). */
  readonly concerned: Maybe<Body>;
  /** When the enforcing authority received the notification, here or as the evidence says: its time to object runs from then. Null if it has not, or none is named. */
  readonly notifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** Evidence that an enforcing authority which is not enrolled here was notified by other means; null if none was recorded. */
  readonly notificationEvidence: Maybe<NotificationEvidence>;
  /** Why no enforcing authority was notified; null if one was, or none had to be. */
  readonly notNotified: Maybe<Scalars['String']['output']>;
  /** The id of the order that this one continues: Regulation (EU) 2023/1543, Annex I, section D. */
  readonly earlier: Maybe<Scalars['ID']['output']>;
  /** The id of the preservation order whose snapshot it asks to produce. */
  readonly preservation: Maybe<Scalars['ID']['output']>;
  /** Who is informed of what was done under it: Regulation (EU) 2022/2065, Art. 9(2)(a)(vi) and 10(2)(a)(vi). */
  readonly reportTo: Maybe<Scalars['String']['output']>;
  /** Why it is addressed to a processor and not to the controller: Regulation (EU) 2023/1543, Art. 5(6). */
  readonly processor: Maybe<Scalars['String']['output']>;
  /** The digest of exactly what is asked or granted, and of who signed it. Whoever validates or releases the order sends it back. Version 2 is SHA-256 in hex with the prefix `2:`; version 1 remains for orders that were submitted with it. Null for a draft. */
  readonly digest: Maybe<Scalars['String']['output']>;
  /** The parts of a version 2 digest, in the order in which they are hashed, so that everybody can recompute it from the parts that they may read. Empty for an order with a version 1 digest. */
  readonly digestParts: ReadonlyArray<DigestPart>;
  /** What persons signed of it, oldest first, so that others can verify it. Authorities see what authorities signed. Null for who may not know the case; an auditor always sees it. */
  readonly signedActs: Maybe<ReadonlyArray<SignedAct>>;
  /** The platform's claims for its costs, oldest first: Regulation (EU) 2023/1543, Art. 14. */
  readonly costClaims: ReadonlyArray<CostClaim>;
  /** Its history, oldest first. */
  readonly history: ReadonlyArray<OrderEvent>;
  /** The readings of records under it, oldest first; of more than 200 the latest. A reading that was refused is in the access log alone. */
  readonly readings: ReadonlyArray<OrderReading>;
  /** The duties that follow from it, oldest first. */
  readonly duties: ReadonlyArray<Duty>;
  /** The platform's answers under Regulation (EU) 2021/784, Annex II and III, oldest first; empty for an order under another law. */
  readonly removalAnswers: ReadonlyArray<RemovalAnswer>;
  /** Impediments to carrying it out, oldest first. */
  readonly impediments: ReadonlyArray<Impediment>;
  /** Its scrutiny by the competent authority of the platform's state; null for an order that can have none, because that state or another law is behind it, and before service. */
  readonly scrutiny: Maybe<Scrutiny>;
  /** Whether it is its body's first removal order for terrorist content. Before that one, except in an emergency, the authority must inform the platform of procedures and deadlines twelve hours ahead: Regulation (EU) 2021/784, Art. 3(2). */
  readonly firstRemoval: Scalars['Boolean']['output'];
  /** Reads one target's records as far as the order grants them. The decision on the read is logged before anything is read, and the answer carries a receipt. */
  readonly disclosure: Maybe<DisclosedAccount>;
  /** The packages that its recipient asked for, newest first; none for any other authority. */
  readonly packages: ReadonlyArray<Package>;
};


/** A legal order: what an authority asks of the platform, and how far it has come. */
export type OrderDocumentArgs = {
  id: Scalars['ID']['input'];
};


/** A legal order: what an authority asks of the platform, and how far it has come. */
export type OrderDisclosureArgs = {
  target: Scalars['ID']['input'];
};

/** One target of an order as a sealed file, encrypted for its recipient: what an authority takes away. It never changes. */
export type Package = {
  /** Its id, which is random and the only name that the file has. */
  readonly id: Scalars['ID']['output'];
  /** Counts its changes: name it in what you do with it. */
  readonly generation: Scalars['Int']['output'];
  /** How far it is. */
  readonly state: PackageState;
  /** The id of the target that it is about. */
  readonly target: Scalars['ID']['output'];
  /** Whether its data are made up: it is the first for its key, and shows that its recipient can open what is encrypted for that. */
  readonly trial: Scalars['Boolean']['output'];
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Until when it is made, and once it is made, until when it can be fetched. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Its files; none while it is made. */
  readonly volumes: ReadonlyArray<PackageVolume>;
  /** What it is encrypted for. */
  readonly deliveryKey: PackageKey;
  /** What its recipient states to be wrong with it, or why it failed where that is known; null for all others. */
  readonly fault: Maybe<PackageFault>;
  /** The newest duty of its recipient to delete it, which a signed receipt of the deletion ends; null where the law asks for none. */
  readonly deletion: Maybe<Duty>;
  /** What happened to it, oldest first. */
  readonly history: ReadonlyArray<PackageEvent>;
};

/** One file of a package: a whole bag of its own, sealed and encrypted. */
export type PackageVolume = {
  /** Which of the volumes it is, counted from 1. */
  readonly number: Scalars['Int']['output'];
  /** The size of the encrypted file in bytes. */
  readonly bytes: Scalars['Float']['output'];
  /** The SHA-256 of the encrypted file, in hexadecimal: compare it before you open the file. */
  readonly sha256: Scalars['String']['output'];
  /** The SHA-256 of tagmanifest-sha512.txt in it, in hexadecimal: it covers every byte, the seal signs it, the log has it, and its recipient confirms it. Null while it can be confirmed: whoever opened the file computes it, and who did not cannot confirm it. */
  readonly hash: Maybe<Scalars['String']['output']>;
  /** The index of the log's entry about what was disclosed in it, written when it was sealed; null of made-up data. */
  readonly disclosed: Maybe<Scalars['ID']['output']>;
  /** The index of the log's entry about the encrypted file, written before anybody could fetch it. */
  readonly exported: Scalars['ID']['output'];
  /** Where its recipient fetches it, on this host; null for anybody else, and when it cannot be fetched. */
  readonly url: Maybe<Scalars['String']['output']>;
};

/** The key that a package is encrypted for. */
export type PackageKey = {
  /** SHA-256 of the certificate, after sha256:. */
  readonly thumbprint: Scalars['String']['output'];
};

/** Something that happened to a package. */
export type PackageEvent = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly act: PackageAct;
  /** The index of its entry in the log; null for what has none, and while it is not yet written. */
  readonly index: Maybe<Scalars['ID']['output']>;
  /** What its recipient signed; null for what it did not sign. */
  readonly receipt: Maybe<PackageReceipt>;
};

/** What the recipient of a package stated of it under its signature, which was checked when it came. */
export type PackageReceipt = {
  /** The text that was signed, in the form of RFC 8785. */
  readonly statement: Scalars['String']['output'];
  /** The signature: a JWS without its content. */
  readonly signature: Scalars['String']['output'];
  /** Of the certificate by which it was checked: SHA-256 of its DER, after `sha256:`. The log has its public entry. */
  readonly thumbprint: Scalars['String']['output'];
  /** When it was done, as its recipient states it. */
  readonly done: Scalars['DateTime']['output'];
  /** To which body the package was given; null for any other statement. */
  readonly recipient: Maybe<Scalars['String']['output']>;
  /** On which legal basis it was given to that body; null for any other statement. */
  readonly basis: Maybe<Scalars['String']['output']>;
  /** What ended, so that the package was deleted; null for any other statement. */
  readonly ended: Maybe<PackageDeletionGround>;
};

/** A statement about a package, and its signature. */
export type SignedReceiptInput = {
  /** The text that was signed, in the form of RFC 8785, as it is. */
  readonly statement: Scalars['String']['input'];
  /** A JWS in compact form without its content: ES256, ES384 or PS256, as the enrolled certificate's key asks, with x5t#S256 or x5c in its header. */
  readonly signature: Scalars['String']['input'];
};

/** Why the recipient of a package deleted it. */
export type PackageDeletionGround =
  /** The order or a part of it was revoked, refused or annulled. */
  | 'ORDER'
  /** The case no longer needs it. */
  | 'CASE'
  /** The time for which the body may keep it is over. */
  | 'PERIOD';

/** How far a package is. */
export type PackageState =
  /** It is being made. */
  | 'PREPARING'
  /** It can be fetched. */
  | 'READY'
  /** Its recipient began to fetch it. */
  | 'HANDED_OVER'
  /** Its recipient opened it and confirms its hashes. */
  | 'ACKNOWLEDGED'
  /** Its recipient cannot use it. */
  | 'REJECTED'
  /** Nobody acknowledged it in time; its bytes are deleted. */
  | 'EXPIRED'
  /** The order ended otherwise than by being fulfilled, or the body or its key is not accepted any more; its bytes are deleted. */
  | 'WITHDRAWN'
  /** It could not be made: ask again. */
  | 'FAILED';

/** What happened to a package. */
export type PackageAct =
  /** It was asked for. */
  | 'REQUESTED'
  /** It was made. */
  | 'READY'
  /** A download began. */
  | 'HANDED_OVER'
  /** Its recipient confirmed its hashes. */
  | 'ACKNOWLEDGED'
  /** Its recipient cannot use it. */
  | 'REJECTED'
  /** Nobody acknowledged it in time. */
  | 'EXPIRED'
  /** The order, the body or its key ended. */
  | 'WITHDRAWN'
  /** It could not be made. */
  | 'FAILED'
  /** Its bytes were deleted here. */
  | 'DELETED'
  /** Its recipient signed that it gave it to another body. */
  | 'TRANSFERRED'
  /** Its recipient signed that it deleted it. */
  | 'RECIPIENT_DELETED';

/** What is wrong with a package. */
export type PackageFault =
  /** It cannot be decrypted. */
  | 'CANNOT_DECRYPT'
  /** A hash is another one than it should be. */
  | 'HASH_MISMATCH'
  /** Something is missing in it. */
  | 'INCOMPLETE'
  /** Of one that failed: no timestamp authority gave a timestamp over its seal for four hours. Nobody rejects a package with it. */
  | 'NO_TIMESTAMP';

/** Bytes of a volume, for the address under which it is fetched. */
export type PackageBytes = {
  /** The bytes from the place that was asked for, in base64. */
  readonly bytes: Scalars['String']['output'];
  /** The size of the whole file in bytes. */
  readonly size: Scalars['Float']['output'];
  /** The SHA-256 of the whole file, in hexadecimal. */
  readonly sha256: Scalars['String']['output'];
  /** How many volumes the package has. */
  readonly volumes: Scalars['Int']['output'];
  /** In which form the file is encrypted, which its name tells. */
  readonly profile: DeliveryKeyProfile;
};

/** A package, or why not. */
export type PackageResult = Package | Refusal;

/** What a person signed of an order, an enrolment or a case, with what it is verified by. */
export type SignedAct = {
  /** Its name in the log: SHA-256 over `writ/act/v1`, NUL and the statement, in base64url. The entry of the act has it. */
  readonly id: Scalars['ID']['output'];
  /** The statement as canonical JSON (RFC 8785): who signed what, over which digest and when. */
  readonly statement: Scalars['String']['output'];
  /** The signature as JSON: the three parts of a WebAuthn assertion, or a JAdES seal. */
  readonly proof: Scalars['String']['output'];
  /** The key that signed it. */
  readonly signingKey: SigningKey;
  /** The same with the keys that it rests on, as JSON: a file that `writ verify act` verifies offline. */
  readonly evidence: Scalars['String']['output'];
};

/** A page of acts that opened cases. */
export type SignedCaseConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<SignedAct>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A key that signs acts on orders. */
export type SigningKey = {
  /** The name by which acts name it. */
  readonly id: Scalars['ID']['output'];
  /** SHA-256 of its SPKI in lower-case hex. */
  readonly hash: Scalars['String']['output'];
  /** What was signed of it, as canonical JSON (RFC 8785): its public key, whose it is and in which roles it signs. */
  readonly description: Scalars['String']['output'];
  /** Whether it is of the ceremony with which the register began. */
  readonly isRoot: Scalars['Boolean']['output'];
  /** Since when it counts here. */
  readonly since: Scalars['DateTime']['output'];
  /** When it ended; null while it counts. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A signing key, or why not. */
export type SigningKeyResult = SigningKey | Refusal;

/** One part of an order that its digest covers. */
export type DigestPart = {
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** The salt of the part, needed to recompute its hash. Null for a reader who may not see the part and must use its hash unchanged; the salt would let them test guesses. */
  readonly salt: Maybe<Scalars['String']['output']>;
  /** SHA-256 in lower-case hex over the RFC 8785 text of the list of `writ/order-part/2`, name, salt and the part's value. */
  readonly hash: Scalars['String']['output'];
};

/** What an alert is: what can be chosen. */
export type AlertEvent =
  /** Something has arrived that somebody is to act on. */
  | 'ARRIVAL'
  /** A time of the law has passed by half, ends soon, or is over. */
  | 'DEADLINE'
  /** The same, where nobody of the platform has acted. */
  | 'ESCALATION'
  /** Somebody else has decided on an order. */
  | 'DECISION'
  /** Something is owed after an order. */
  | 'DUTY'
  /** A canary was touched, the log can't be written, or its witnesses are away. */
  | 'FAULT';

/** What an alert is about. */
export type AlertKind =
  /** An order. */
  | 'ORDER'
  /** An order in an emergency. */
  | 'EMERGENCY'
  /** An order to act against content. */
  | 'REMOVAL'
  /** A notice with priority. */
  | 'NOTICE'
  /** A complaint. */
  | 'COMPLAINT'
  /** A request for erasure. */
  | 'ERASURE'
  /** A duty. */
  | 'DUTY'
  /** The authority graph, which is closed. */
  | 'GATE'
  /** The log. */
  | 'LOG'
  /** A key of an authority. */
  | 'KEY';

/** How much of a time has passed. */
export type AlertStage =
  /** It begins. */
  | 'BEGUN'
  /** Half of it has passed. */
  | 'HALF'
  /** Its last tenth has begun. */
  | 'NEAR'
  /** It is over. */
  | 'OVER';

/** A way by which somebody hears. */
export type AlertWay =
  /** An e-mail for each. */
  | 'MAIL'
  /** A signed event to your webhook for each. */
  | 'WEBHOOK'
  /** A notification of the browser while a page of the console is open. */
  | 'BROWSER'
  /** One e-mail a day. */
  | 'DIGEST';

/** That something was to be heard of. It says nothing of the case. */
export type Alert = {
  /** The alert's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly event: AlertEvent;
  /** What it is about. */
  readonly kind: AlertKind;
  /** How much of the time had passed. */
  readonly stage: AlertStage;
  /** The id of the order, the notice, the complaint or the duty. */
  readonly subject: Scalars['ID']['output'];
  /** When the time ends; null where there is none. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
};

/** By which ways somebody hears of one event. */
export type AlertChoice = {
  /** The event. */
  readonly event: AlertEvent;
  /** The ways; none where they don't want to hear of it. */
  readonly ways: ReadonlyArray<AlertWay>;
};

/** What a person hears of, and how. */
export type AlertSettings = {
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** The e-mail address; null where there is none. */
  readonly address: Maybe<Scalars['String']['output']>;
  /** The address of the webhook; null where there is none. */
  readonly webhook: Maybe<Scalars['String']['output']>;
  /** The language of e-mails: en or de. */
  readonly language: Scalars['String']['output'];
  /** One choice for each event. */
  readonly choices: ReadonlyArray<AlertChoice>;
  /** Until when they hold. Save them again before. */
  readonly endsAt: Scalars['DateTime']['output'];
  /** How many alerts of the last 30 days could not be delivered to you. */
  readonly undelivered: Scalars['Int']['output'];
};

/** The settings, or why they were refused. */
export type AlertSettingsResult = AlertSettings | Refusal;

/** By which ways you want to hear of one event. */
export type AlertChoiceInput = {
  /** The event. */
  readonly event: AlertEvent;
  /** The ways. */
  readonly ways: ReadonlyArray<AlertWay>;
};

/** What you want to hear of, and how. */
export type AlertSettingsInput = {
  /** The e-mail address for MAIL and DIGEST. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** The address of the webhook for WEBHOOK. */
  readonly webhook?: InputMaybe<Scalars['String']['input']>;
  /** The language of e-mails: en or de. */
  readonly language: Scalars['String']['input'];
  /** What you want to hear of. An event that is left out is not heard. */
  readonly choices: ReadonlyArray<AlertChoiceInput>;
};

/** Whom an alert was for. */
export type AlertHearer =
  /** Those on duty at the platform. */
  | 'DESK'
  /** The second person. */
  | 'SECOND'
  /** An authority, at the address of its enrolment. */
  | 'BODY'
  /** A person, by their own settings. */
  | 'PERSON';

/** Alerts that could not be delivered for one reason. */
export type AlertFault = {
  /** Whom they were for. */
  readonly hearer: AlertHearer;
  /** The authority; null for everybody else. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** Its country, ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Why, in a word: NO_ADDRESS, REFUSED, HTTP 503, ECONNREFUSED. */
  readonly why: Scalars['String']['output'];
  /** How many have reached nobody and are not tried again. */
  readonly lost: Scalars['Int']['output'];
  /** How many are being tried again. */
  readonly waiting: Scalars['Int']['output'];
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
};

/** Who hears when nobody at the platform acts in time. */
export type SecondPerson = {
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** Their name, or that of their duty. */
  readonly name: Scalars['String']['output'];
  /** Their e-mail address. */
  readonly address: Scalars['String']['output'];
  /** When they were named. */
  readonly namedAt: Scalars['DateTime']['output'];
};

/** The second person, or why the change was refused. */
export type SecondPersonResult = SecondPerson | Refusal;

/** Something that is owed after an order, until the body that owes it confirms that it is done. */
export type Duty = {
  /** The duty's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** What is owed. */
  readonly kind: DutyKind;
  /** Its state. */
  readonly state: DutyState;
  /** Whether it is overdue, or was done late. */
  readonly late: Scalars['Boolean']['output'];
  /** The id of the order that it follows from; null for a read by the platform's own staff, and for a finding. */
  readonly order: Maybe<Scalars['ID']['output']>;
  /** The issuing authority's case number on that order; null without one, and where you may not see it. */
  readonly orderReference: Maybe<Scalars['String']['output']>;
  /** The law under which that order is made; null without one, and where you may not see it. */
  readonly orderKind: Maybe<OrderKind>;
  /** The work item for which the platform's staff read records, or of the complaint; null for an order. */
  readonly work: Maybe<Scalars['ID']['output']>;
  /** The id of the package to delete, which a signed receipt of the deletion ends; null for any other duty. */
  readonly package: Maybe<Scalars['ID']['output']>;
  /** The body that owes it; null for the platform. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166; null for the platform. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** Its cause: an act in the order's history, a complaint or a finding. */
  readonly cause: Scalars['String']['output'];
  /** The article of law behind it. */
  readonly article: Maybe<Scalars['String']['output']>;
  /** Since when it is owed. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The deadline: the first instant that is too late. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** When it was done. */
  readonly doneAt: Maybe<Scalars['DateTime']['output']>;
  /** What was done, in the words of the body that owed it. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The auditor's finding that has to be answered; null for a duty that follows from something else. */
  readonly finding: Maybe<DutyFinding>;
  /** What shows that it was done; null while it is open, and for a duty that needs no evidence. */
  readonly evidence: Maybe<DutyEvidence>;
};

/** A finding of an auditor, as the body that has to answer it reads it. */
export type DutyFinding = {
  /** The index of the log entry that the finding is about, in decimal. */
  readonly about: Scalars['ID']['output'];
  /** The auditor's verdict. */
  readonly verdict: OwedVerdict;
  /** The auditor's reasons; null once they were erased together with a person's part of the log. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** When it was recorded. */
  readonly at: Scalars['DateTime']['output'];
};

/** Verdicts of an auditor that a body has to answer. */
export type OwedVerdict =
  /** Against the law. */
  | 'UNLAWFUL'
  /** The log lacks what it should have, or has it too late or wrongly. */
  | 'LOG_GAP';

/** A document that shows what was done. The body keeps it. */
export type DutyEvidence = {
  /** The document's own number. */
  readonly reference: Scalars['String']['output'];
  /** The SHA-256 of the document, 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
};

/** A document that shows what was done. */
export type DutyEvidenceInput = {
  /** The document's own number. */
  readonly reference: Scalars['String']['input'];
  /** The SHA-256 of the document, 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['input'];
};

/** Kinds of duties. */
export type DutyKind =
  /** To delete what was disclosed. */
  | 'DELETE'
  /** To notify the person whose records were disclosed. */
  | 'INFORM'
  /** To inform the authority of what was done under its order. */
  | 'REPORT_EFFECT'
  /** To use what was disclosed only for the case. */
  | 'LIMIT_USE'
  /** To report to the supervisory authority that an access was unlawful. */
  | 'REPORT_ACCESS'
  /** To have an emergency order validated: Regulation (EU) 2023/1543, Art. 4(5). */
  | 'VALIDATE'
  /** To answer an auditor's finding, and to show what was done. */
  | 'ANSWER_FINDING'
  /** To decide on a complaint about the removal of terrorist content and to inform the person: Regulation (EU) 2021/784, Art. 10(2). The decision ends it. */
  | 'ANSWER_COMPLAINT';

/** States of a duty. */
export type DutyState =
  /** It is owed and not yet due. */
  | 'OPEN'
  /** The body that owed it confirmed that it is done. */
  | 'DONE'
  /** It is owed and overdue. */
  | 'OVERDUE';

/** A page of duties. */
export type DutyConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Duty>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The duty, or why it was refused. */
export type DutyResult = Duty | Refusal;

/** An order under Regulation (EU) 2022/2065, Art. 9 or 10, as a Digital Services Coordinator reads it: nothing of the case, and nobody whom it names. */
export type CoordinatedOrder = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** The law under which it is made. */
  readonly kind: OrderKind;
  /** How far it has come. */
  readonly status: OrderStatus;
  /** The body that issued it. */
  readonly authority: Scalars['String']['output'];
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** Where an order to act on items applies: ISO 3166 countries, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** How many items or accounts it names. */
  readonly targets: Scalars['Int']['output'];
  /** When it was issued. */
  readonly issuedAt: Scalars['DateTime']['output'];
  /** When it was served on the platform. */
  readonly servedAt: Scalars['DateTime']['output'];
  /** When the platform released it. */
  readonly releasedAt: Maybe<Scalars['DateTime']['output']>;
  /** When effect was given to all of it; null before, and for an order that ended otherwise. */
  readonly effectAt: Maybe<Scalars['DateTime']['output']>;
};

/** A page of them. */
export type CoordinatedOrderConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<CoordinatedOrder>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** A page of orders. */
export type OrderConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The order, or why it was refused. */
export type OrderResult = Order | Refusal;

/** A draft that was discarded. There is nothing more to read of it. */
export type DiscardedDraft = {
  /** The id that it had. */
  readonly order: Scalars['ID']['output'];
  /** The law that it would have been made under. */
  readonly kind: OrderKind;
};

/** What was discarded, or the reasons against. */
export type DiscardResult = DiscardedDraft | Refusal;

/** What an installation answers. */
export type Installation = {
  /** Where the platform is established or represented: ISO 3166 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** SHA-256, in hex, of the law in force. The log has it in its entry `policy.changed.v1` from the next start on. */
  readonly lawHash: Scalars['String']['output'];
  /** Each kind of order that is answered here. */
  readonly kinds: ReadonlyArray<AnsweredKind>;
  /** What an order, and a day under it, amount to at most. */
  readonly limits: InstallationLimits;
  /** How packages are encrypted here; empty where none are made. */
  readonly packageProfiles: ReadonlyArray<DeliveryKeyProfile>;
  /** The certificates in PEM whose keys seal packages here; empty where none are made. */
  readonly sealCertificates: ReadonlyArray<Scalars['String']['output']>;
};

/** A kind of order, as the law in force says who sends it and what it may ask. */
export type AnsweredKind = {
  /** The kind. */
  readonly kind: OrderKind;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** The regulation that it is made under; null for the law of the authority's own state. */
  readonly regulation: Maybe<Scalars['String']['output']>;
  /** What it brings about while it is in force. */
  readonly permits: KindPermits;
  /** The states whose authorities may issue it to this platform: ISO 3166 alpha-2. */
  readonly states: ReadonlyArray<Scalars['String']['output']>;
  /** Who may sign it, by categories. */
  readonly signing: ReadonlyArray<KindSigning>;
  /** How it may name a target. */
  readonly identifiers: ReadonlyArray<IdentifierType>;
  /** The categories that it may limit to a window. */
  readonly windows: ReadonlyArray<DataCategory>;
  /** The categories that it may ask for in an emergency, before it is validated. */
  readonly emergency: ReadonlyArray<DataCategory>;
  /** Whether it names territories. */
  readonly hasTerritories: Scalars['Boolean']['output'];
};

/** Who may sign an order for some categories. */
export type KindSigning = {
  /** The categories; empty for a kind that asks for no data. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** Offices whose signature is enough. */
  readonly alone: ReadonlyArray<Office>;
  /** Offices whose signature counts once another body has validated it. */
  readonly ifValidated: ReadonlyArray<Office>;
  /** Offices that may validate it. */
  readonly validatedBy: ReadonlyArray<Office>;
};

/** What a kind of order brings about while it is in force. */
export type KindPermits =
  /** Its recipient reads records. */
  | 'GRANTS'
  /** Records are preserved. */
  | 'SNAPSHOT'
  /** Items are restricted. */
  | 'RESTRICTIONS';

/** Limits of this installation. A day is a calendar day in UTC. */
export type InstallationLimits = {
  /** Targets of an order under which records are read. */
  readonly targets: Scalars['Int']['output'];
  /** Days of the longest window. */
  readonly windowDays: Scalars['Int']['output'];
  /** Operations a day that read records under one order. */
  readonly disclosuresPerOrder: Scalars['Int']['output'];
  /** Packages a day of one target of an order. */
  readonly packagesPerTarget: Scalars['Int']['output'];
};

/** Kinds of orders, by the law under which they are made. */
export type OrderKind =
  /** European Production Order: Regulation (EU) 2023/1543. */
  | 'EPOC'
  /** European Preservation Order: Regulation (EU) 2023/1543. It preserves a snapshot and gives nobody access to it. */
  | 'EPOC_PR'
  /** Order to act against illegal content: Regulation (EU) 2022/2065, Art. 9. */
  | 'DSA_ACT'
  /** Order to provide information that the platform already holds on the person behind an account: Regulation (EU) 2022/2065, Art. 10. */
  | 'DSA_INFORM'
  /** Removal order for terrorist content, within one hour: Regulation (EU) 2021/784, Art. 3. */
  | 'TCO_REMOVAL'
  /** Production order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRODUCTION'
  /** Preservation order of an authority of the platform's own state, under its law. */
  | 'NATIONAL_PRESERVATION';

/** What the issuer wants to happen with the order. */
export type DesiredStatus =
  /** Nothing yet: it is a draft. */
  | 'DRAFT'
  /** It is to come into force. */
  | 'IN_FORCE'
  /** It is to end. */
  | 'WITHDRAWN';

/** How far an order has come. Each state says who must act next. */
export type OrderStatus =
  /** The issuer, who is still writing it. */
  | 'DRAFT'
  /** A validating authority. */
  | 'SUBMITTED'
  /** The platform, to claim it. */
  | 'SERVED'
  /** The agent who claimed it. */
  | 'UNDER_REVIEW'
  /** The issuer, who was asked a question; the clock is paused. */
  | 'CLARIFICATION'
  /** A counsel, to release it. */
  | 'APPROVED'
  /** The enforcing authority that was notified. */
  | 'HELD'
  /** The recipient, who may read, or the platform, which acts. */
  | 'IN_FORCE'
  /** Nobody: it was carried out. */
  | 'FULFILLED'
  /** Nobody, unless its issuing authority maintains it: it was refused. */
  | 'REFUSED'
  /** Nobody: its issuer or validator withdrew it. */
  | 'WITHDRAWN'
  /** Nobody: it was revoked. */
  | 'REVOKED'
  /** Nobody: it expired. */
  | 'EXPIRED';

/** The office in which somebody signs. */
export type Office =
  /** A judge. */
  | 'JUDGE'
  /** A court. */
  | 'COURT'
  /** An investigating judge. */
  | 'INVESTIGATING_JUDGE'
  /** A public prosecutor. */
  | 'PUBLIC_PROSECUTOR'
  /** A law enforcement authority. */
  | 'LAW_ENFORCEMENT_AUTHORITY'
  /** An administrative authority. */
  | 'ADMINISTRATIVE_AUTHORITY'
  /** Another authority that the law of its state makes competent. */
  | 'OTHER_COMPETENT_AUTHORITY';

/** Somebody's signature under an order, for a body. */
export type Approval = {
  /** Who signed, by the name in the body's log-in system. */
  readonly person: Scalars['ID']['output'];
  /** The body; null for the platform's own people. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** The office in which the person signed. */
  readonly office: Maybe<Office>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** A body, by the name in its people's log-ins. */
export type Body = {
  /** Its name. */
  readonly organisation: Scalars['String']['output'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['output'];
};

/** A warning about an order that the law gives no right to refuse for. Of an order that lets somebody read, the first five also mean that nothing is released here: counsel answers it outside. */
export type OrderWarning =
  /** It asks for data of any date. */
  | 'WINDOW_NONE'
  /** Its window is longer than 366 days. */
  | 'WINDOW_LONG'
  /** It has more than ten targets. */
  | 'TARGETS_MANY'
  /** It asks for traffic data or content, and no judge or court has signed it. */
  | 'NO_COURT'
  /** It asks for traffic data or content, and names no offence. */
  | 'NO_OFFENCE'
  /** It has a window, and nothing that it asks for has one. */
  | 'WINDOW_UNUSED'
  /** It has no case number. */
  | 'REFERENCE_NONE'
  /** It has no statement of reasons, for the sake of a criminal prosecution: Regulation (EU) 2022/2065, Art. 10(2)(a)(iv). */
  | 'STATEMENT_NONE'
  /** The same was refused to its body on the same grounds in the last thirty days. */
  | 'REFUSED_BEFORE'
  /** Its body asks for the same target under another law, and the order does not name that one. */
  | 'UNDER_ANOTHER_LAW'
  /** To whom its issuing officer or its validator reports was unknown when it was validated. */
  | 'LINE_UNKNOWN'
  /** It asks for traffic data or content, and names its offence neither by the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV, nor as another one. */
  | 'OFFENCE_UNLISTED'
  /** The threshold that it declares is not one that its offence reaches, or it declares none: Regulation (EU) 2023/1543, Art. 5(4). */
  | 'THRESHOLD_UNFIT';

/** The legal basis of an order. */
export type LegalBasis = {
  /** The law that gives the power to order. */
  readonly provision: Scalars['String']['output'];
  /** The provision of criminal law that the case is about. */
  readonly offence: Maybe<Scalars['String']['output']>;
  /** The threshold that allows the order to ask for traffic data and content; null if it asks for neither. */
  readonly threshold: Maybe<OffenceThreshold>;
  /** The offence by its key in the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV, or OTHER; null if none is named. */
  readonly catalogue: Maybe<Scalars['String']['output']>;
  /** Why the order is necessary and proportionate, or why the content is illegal. Null for the platform under a European order, whose Section M only the notified authority reads: Regulation (EU) 2023/1543, Art. 9(2) and Annex I. */
  readonly grounds: Maybe<Scalars['String']['output']>;
  /** How to contest the order. */
  readonly redress: Maybe<Scalars['String']['output']>;
  /** The legal rule under which it must apply everywhere; null unless it names WORLD. */
  readonly worldwide: Maybe<Scalars['String']['output']>;
};

/** Thresholds that allow an order to ask for traffic data and content: Regulation (EU) 2023/1543, Art. 5(4). */
export type OffenceThreshold =
  /** It is punishable by a maximum of at least three years: Art. 5(4)(a). */
  | 'THREE_YEARS'
  /** Payment fraud by means of an information system: Art. 5(4)(b) and Directive (EU) 2019/713. */
  | 'PAYMENT_FRAUD'
  /** Sexual abuse of children by means of an information system: Art. 5(4)(b) and Directive 2011/93/EU. */
  | 'CHILD_SEXUAL_ABUSE'
  /** An attack on an information system: Art. 5(4)(b) and Directive 2013/40/EU. */
  | 'ATTACK_ON_INFORMATION_SYSTEMS'
  /** Terrorism: Art. 5(4)(c) and Directive (EU) 2017/541. */
  | 'TERRORISM'
  /** Execution of a custodial sentence of at least four months for such an offence: Art. 5(4)(d). */
  | 'CUSTODIAL_SENTENCE';

/** Why an order can't wait for validation: Regulation (EU) 2023/1543, Art. 3(18). */
export type Emergency = {
  /** What is threatened. */
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: Maybe<Scalars['String']['output']>;
};

/** What an emergency threatens: Regulation (EU) 2023/1543, Art. 3(18). */
export type EmergencyGround =
  /** An imminent threat to somebody's life, physical integrity or safety. */
  | 'IMMINENT_THREAT_TO_LIFE'
  /** An imminent threat to critical infrastructure, and so to people. */
  | 'IMMINENT_THREAT_TO_CRITICAL_INFRASTRUCTURE';

/** A call back to the authority of an emergency order, on the number of its enrolment. */
export type CallBack = {
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether the authority confirmed that the order is its own. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Who answered, by office and name. */
  readonly spokenTo: Scalars['String']['output'];
};

/** What was sent by hand under an order, because no machine grants it or nobody of the authority reads here. */
export type OutsideAnswer = {
  /** The answer's id. */
  readonly id: Scalars['ID']['output'];
  /** Which parts were sent. */
  readonly parts: ReadonlyArray<AnsweredPart>;
  /** To whom, and by which way. */
  readonly sentTo: Scalars['String']['output'];
  /** When. */
  readonly sentAt: Scalars['DateTime']['output'];
  /** SHA-256 of what was sent: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
  /** When a second person confirmed it; null before that, and then it does not count. */
  readonly confirmedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A target and category of which something was sent. */
export type AnsweredPart = {
  /** The target's id. */
  readonly target: Scalars['ID']['output'];
  /** The category. */
  readonly category: DataCategory;
};

/** A target and category of which something was sent. */
export type AnsweredPartInput = {
  /** The target's id. */
  readonly target: Scalars['ID']['input'];
  /** The category. */
  readonly category: DataCategory;
};

/** What counsel sent by hand. */
export type OutsideAnswerInput = {
  /** Which parts were sent. */
  readonly parts: ReadonlyArray<AnsweredPartInput>;
  /** To whom, and by which way. */
  readonly sentTo: Scalars['String']['input'];
  /** When. */
  readonly sentAt: Scalars['DateTime']['input'];
  /** SHA-256 of what was sent: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['input'];
  /** Why it was not granted by machine. It is logged. */
  readonly text: Scalars['String']['input'];
};

/** A request elsewhere to produce what an order preserves, as its authority has confirmed it: Regulation (EU) 2023/1543, Annex V. */
export type ProductionRequest = {
  /** In which procedure. */
  readonly instrument: ProductionInstrument;
  /** The authority that requests it. */
  readonly organisation: Scalars['String']['output'];
  /** Its country, ISO 3166 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** Its reference. */
  readonly reference: Scalars['String']['output'];
  /** When it was issued. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** When it was confirmed to the platform. */
  readonly confirmedAt: Scalars['DateTime']['output'];
};

/** In which procedure production is requested. */
export type ProductionInstrument =
  /** A European Production Order. */
  | 'EPOC'
  /** A European Investigation Order: Directive 2014/41/EU. */
  | 'INVESTIGATION_ORDER'
  /** A request for mutual legal assistance. */
  | 'LEGAL_ASSISTANCE'
  /** Another procedure. */
  | 'OTHER';

/** A request elsewhere to produce what an order preserves. */
export type ProductionRequestInput = {
  /** In which procedure. */
  readonly instrument: ProductionInstrument;
  /** The authority that requests it. */
  readonly organisation: Scalars['String']['input'];
  /** Its country, ISO 3166 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** Its reference. */
  readonly reference: Scalars['String']['input'];
  /** When it was issued. */
  readonly requestedAt: Scalars['DateTime']['input'];
};

/** An authority's name as people read it. */
export type BodyName = {
  /** The body, by its name in its people's log-ins. */
  readonly organisation: Scalars['String']['output'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
};

/** How an order reached the platform that was not submitted here. */
export type Receipt = {
  /** By which way. */
  readonly channel: ReceiptChannel;
  /** When it was received: its times run from this instant. */
  readonly at: Scalars['DateTime']['output'];
  /** SHA-256 of the document: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
  /** The document's size in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** Whether the order is its authority's own; null before anybody has checked it. */
  readonly authenticity: Maybe<AuthenticityCheck>;
};

/** What somebody found about the authenticity of an order that was received otherwise. */
export type AuthenticityCheck = {
  /** By what. */
  readonly means: AuthenticityMeans;
  /** Whether the order is its authority's own. */
  readonly confirmed: Scalars['Boolean']['output'];
  /** Which register, who was spoken to, or whose seal. */
  readonly text: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** Ways by which an order reaches the platform. */
export type ReceiptChannel =
  /** The decentralised IT system: Regulation (EU) 2023/1543, Art. 19(1). */
  | 'E_CODEX'
  /** The platform's contact point, by e-mail or form: Regulation (EU) 2021/784, Art. 15(1). */
  | 'CONTACT_POINT'
  /** Paper or fax: Regulation (EU) 2023/1543, Art. 19(5). */
  | 'PAPER';

/** By what the authenticity of an order is checked. */
export type AuthenticityMeans =
  /** A register of competent authorities. */
  | 'REGISTER'
  /** A call to a number that the order does not give. */
  | 'CALL_BACK'
  /** The qualified seal or signature of the document. */
  | 'SEAL';

/** An authority as a document names it. */
export type StatedAuthorityInput = {
  /** The body. Give the exact name of an enrolled one, so that its officers see the order. */
  readonly organisation: Scalars['String']['input'];
  /** Its country, ISO 3166 alpha-2. */
  readonly country: Scalars['String']['input'];
  /** The office that signed. */
  readonly office: Office;
};

/** An order that was received otherwise, and what it says. */
export type ReceivedOrderInput = {
  /** What it asks for. */
  readonly order: OrderInput;
  /** By which way it was received. */
  readonly channel: ReceiptChannel;
  /** When it was received. */
  readonly receivedAt: Scalars['DateTime']['input'];
  /** The date that the document bears. */
  readonly issuedAt: Scalars['DateTime']['input'];
  /** Who issued it. */
  readonly issuing: StatedAuthorityInput;
  /** Who validated it; leave it out if nobody did. */
  readonly validating?: InputMaybe<StatedAuthorityInput>;
  /** The document in Base64. It is stored sealed. */
  readonly document: Scalars['String']['input'];
};

/** What somebody found about the authenticity of an order. */
export type AuthenticityCheckInput = {
  /** By what. */
  readonly means: AuthenticityMeans;
  /** Whether the order is its authority's own. */
  readonly confirmed: Scalars['Boolean']['input'];
  /** Which register, who was spoken to, or whose seal. */
  readonly text: Scalars['String']['input'];
};

/** Evidence that an enforcing authority which is not enrolled here was notified by other means. The platform's reviewer records it from a document that the platform holds. */
export type NotificationEvidence = {
  /** When the authority was notified. */
  readonly at: Scalars['DateTime']['output'];
  /** The document's reference. */
  readonly reference: Scalars['String']['output'];
  /** SHA-256 of the document: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['output'];
};

/** Evidence of a notification by other means. */
export type NotificationEvidenceInput = {
  /** When the authority was notified: after the order was issued, and not in the future. */
  readonly at: Scalars['DateTime']['input'];
  /** The number of the notification, or of the authority's acknowledgement. */
  readonly reference: Scalars['String']['input'];
  /** SHA-256 of the document that the platform holds: 64 characters of hex in lower case. */
  readonly sha256: Scalars['String']['input'];
};

/** A call back to the authority of an emergency order. */
export type CallBackInput = {
  /** The number that was called: the number of the authority's enrolment, never a number in the order. */
  readonly number: Scalars['String']['input'];
  /** Who answered, by office and name. */
  readonly spokenTo: Scalars['String']['input'];
  /** Whether they confirmed that the order is their own. */
  readonly confirmed: Scalars['Boolean']['input'];
};

/** A claim of the platform for its costs under an order, and what the authority answered. */
export type CostClaim = {
  /** The claim's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each change. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** What was claimed: a decimal number with two places. */
  readonly amount: Scalars['String']['output'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['String']['output'];
  /** The platform's own number of the claim. */
  readonly reference: Scalars['String']['output'];
  /** When it was claimed. */
  readonly claimedAt: Scalars['DateTime']['output'];
  /** What the authority answered; null before that. */
  readonly outcome: Maybe<CostOutcome>;
  /** What it reimburses; null before that, and where it refused. */
  readonly paid: Maybe<Scalars['String']['output']>;
  /** The number of its answer; null before that. */
  readonly answerReference: Maybe<Scalars['String']['output']>;
  /** When it answered; null before that. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
};

/** What an authority answers to a claim for costs. */
export type CostOutcome =
  /** All of it is reimbursed. */
  | 'REIMBURSED'
  /** A part of it is reimbursed. */
  | 'PARTLY_REIMBURSED'
  /** Nothing is reimbursed. */
  | 'REFUSED';

/** A claim for costs, as it was made. */
export type CostClaimInput = {
  /** The amount: a number with at most two decimals. */
  readonly amount: Scalars['String']['input'];
  /** The currency, ISO 4217. */
  readonly currency: Scalars['String']['input'];
  /** The platform's own number of the claim. */
  readonly reference: Scalars['String']['input'];
  /** When it was claimed. */
  readonly claimedAt: Scalars['DateTime']['input'];
};

/** An answer to a claim for costs. */
export type CostAnswerInput = {
  /** What was answered. */
  readonly outcome: CostOutcome;
  /** What is reimbursed; leave it out where nothing is. */
  readonly paid?: InputMaybe<Scalars['String']['input']>;
  /** The number of the answer. */
  readonly reference: Scalars['String']['input'];
  /** When it was answered. */
  readonly answeredAt: Scalars['DateTime']['input'];
};

/** A claim for costs, or the reasons against. */
export type CostClaimResult = CostClaim | Refusal;

/** A challenge of the order in court. */
export type Challenge = {
  /** The challenge's id. */
  readonly id: Scalars['ID']['output'];
  /** On what ground. */
  readonly ground: ChallengeGround;
  /** The court or authority that decides; null while the issuing authority considers an objection of the platform. */
  readonly forum: Maybe<Scalars['String']['output']>;
  /** When it was filed. */
  readonly filedAt: Scalars['DateTime']['output'];
  /** Whether the platform's clock is paused until it is decided. */
  readonly suspends: Scalars['Boolean']['output'];
  /** How it ended; null while it is open. */
  readonly outcome: Maybe<ChallengeOutcome>;
  /** When it ended; null while it is open. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A challenge of the order in court. */
export type ChallengeInput = {
  /** The court or authority that decides. */
  readonly forum: Scalars['String']['input'];
  /** When it was filed. */
  readonly filedAt: Scalars['DateTime']['input'];
  /** The challenge, in words. */
  readonly text: Scalars['String']['input'];
};

/** On what ground an order is challenged in court. */
export type ChallengeGround =
  /** It conflicts with the law of a third country: Regulation (EU) 2023/1543, Art. 17. The platform's own objection, which sendObjection sends. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** It is alleged not to be lawful, necessary or proportionate; the courts of the issuing state decide: Regulation (EU) 2023/1543, Art. 18. */
  | 'LEGALITY';

/** How a challenge ended. */
export type ChallengeOutcome =
  /** The order remains in force. */
  | 'ORDER_STANDS'
  /** The order was annulled: it is revoked. */
  | 'ANNULLED'
  /** The challenge was withdrawn. */
  | 'TAKEN_BACK';

/** A snapshot of what an order names, sealed under its own key: Regulation (EU) 2023/1543, Art. 10(1) and 11. The answer is the same whether or not there was anything to preserve. */
export type Preservation = {
  /** What became of it. */
  readonly state: PreservationState;
  /** The instant whose state it preserves: that of the order's service. */
  readonly since: Scalars['DateTime']['output'];
  /** When it ends, unless it is extended or its production is asked for. Its time is paused while a production order asks for it. Null for the snapshot of a production order, which is kept until it is produced whole, withdrawn, annulled, refused validation or no longer needed, and once it is over. */
  readonly endsAt: Maybe<Scalars['DateTime']['output']>;
};

/** States of a snapshot. */
export type PreservationState =
  /** It is preserved. */
  | 'PRESERVED'
  /** It was produced under a production order, and destroyed. */
  | 'PRODUCED'
  /** It expired and was destroyed. */
  | 'EXPIRED'
  /** It was destroyed because its order was withdrawn or annulled, validation was refused, or it was no longer needed. */
  | 'ENDED';

/** The non-disclosure period towards the person concerned, with its ground and its end. */
export type Secrecy = {
  /** Whether it applies now. */
  readonly state: SecrecyState;
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The latest end of the period; null where it runs until its authority lifts it. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
  /** When it began, which is the order's service; null before. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** How it was renewed, oldest first. */
  readonly renewals: ReadonlyArray<SecrecyRenewal>;
};

/** A renewal of a non-disclosure period, with its own ground and reasons. */
export type SecrecyRenewal = {
  /** When it was renewed. */
  readonly at: Scalars['DateTime']['output'];
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The new end; null for none. */
  readonly until: Maybe<Scalars['DateTime']['output']>;
};

/** Whether the person concerned may be informed of an order: Regulation (EU) 2016/679, Art. 15 and 23; Directive (EU) 2016/680, Art. 14 and 15. */
export type ToPerson = {
  /** Whether they may be informed. */
  readonly mayBeInformed: Scalars['Boolean']['output'];
  /** Since when; null while they may not, and where nothing ever held it back. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** Why not; null where they may be informed. */
  readonly whyNot: Maybe<WhyNotTold>;
};

/** Why a person may not be informed of an order. */
export type WhyNotTold =
  /** Its authority informs them and has not confirmed that it has, nor released the order to them: Regulation (EU) 2023/1543, Art. 13. Ask the authority. */
  | 'AUTHORITY_INFORMS'
  /** The platform informs them, and the time that its authority provides has not come. */
  | 'TIME_NOT_COME';

/** Whether a non-disclosure period applies. */
export type SecrecyState =
  /** It applies: the person must not be notified. */
  | 'IN_FORCE'
  /** Its day has passed, and its authority has neither renewed nor lifted it: it still applies, and the authority must act. */
  | 'LAPSED'
  /** It is over. */
  | 'ENDED';

/** Grounds for non-disclosure: Directive (EU) 2016/680, Art. 13(3)(a) to (e). */
export type SecrecyGround =
  /** To avoid obstructing inquiries or procedures. */
  | 'OBSTRUCTION_OF_INQUIRIES'
  /** To avoid prejudicing the prevention, detection, investigation or prosecution of offences. */
  | 'PREJUDICE_TO_INVESTIGATION'
  /** To protect public security. */
  | 'PUBLIC_SECURITY'
  /** To protect national security. */
  | 'NATIONAL_SECURITY'
  /** To protect the rights and freedoms of others. */
  | 'RIGHTS_OF_OTHERS';

/** The body that receives what is disclosed. */
export type Recipient =
  /** The body that issued it. */
  | 'ISSUING_AUTHORITY'
  /** The body that validated it. */
  | 'VALIDATING_AUTHORITY';

/** One account or item that an order names. */
export type OrderTarget = {
  /** The target's id. */
  readonly id: Scalars['ID']['output'];
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier, in normalised form. Of the platform's people, the agent who has claimed the order and the counsel of the case read it; null for everybody else there. */
  readonly value: Maybe<Scalars['String']['output']>;
  /** How the account is marked that it names, so that traffic data and content take a decision of another counsel; null for none. Counsel reads it, and who has claimed the order. */
  readonly mark: Maybe<AccountMarkKind>;
  /** The item that it names, known from the release on; null for an account, and for an item that does not exist. */
  readonly item: Maybe<Scalars['ID']['output']>;
  /** When the platform restricted the item under this order; null before that: Regulation (EU) 2022/2065, Art. 9(1). */
  readonly restrictedAt: Maybe<Scalars['DateTime']['output']>;
  /** What the platform did with the item, for an order that acts on items and was served; null for any other order. */
  readonly effect: Maybe<TargetEffect>;
  /** The retained copies of the item, if it was removed as terrorist content under this order. */
  readonly kept: ReadonlyArray<KeptContent>;
  /** The decisions on it, category by category. */
  readonly decisions: ReadonlyArray<TargetDecision>;
  /** How far the collection of what it asks for has come at the platform's source, the same whether or not it names anybody; null for a target of which nothing is asked yet. */
  readonly collection: Maybe<TargetCollection>;
  /** What the platform's source does not hold of what is asked, and why, before the release. The agent who has claimed the order and the counsel of the case read it; null for everybody else. */
  readonly gaps: Maybe<ReadonlyArray<TargetGap>>;
};

/** Something that the platform's source does not hold of what a target asks for, in the source's words. */
export type TargetGap = {
  /** Of which category. */
  readonly category: DataCategory;
  /** From when; null for all times before `to`. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** Until when, exclusive; null for all times after `from`. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why, coded. */
  readonly why: GapReason;
  /** Why, in a sentence for the authority. */
  readonly says: Scalars['String']['output'];
};

/** Why the platform's source does not hold something. */
export type GapReason =
  /** Only the newest of each is kept; it replaces the one before. */
  | 'LAST_ONLY'
  /** The platform never records it. */
  | 'NOT_RECORDED'
  /** The platform deletes it after a time, which was over. */
  | 'RETENTION'
  /** It is held by somebody else. */
  | 'ELSEWHERE'
  /** Only the present state is kept, not earlier ones. */
  | 'NO_HISTORY'
  /** It is there but could not be read. */
  | 'UNREADABLE'
  /** A record describes it, and the platform had it no longer when it was asked for. */
  | 'GONE'
  /** It is beyond what is kept of one collection. */
  | 'LIMIT';

/** How far the records that a target asks for have been collected from the platform's source. */
export type TargetCollection = {
  /** Its state. */
  readonly state: CollectionState;
  /** Since when the records are to be collected: as they were then. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Since when every attempt has failed; null unless it fails. */
  readonly failingSince: Maybe<Scalars['DateTime']['output']>;
  /** How many attempts have failed since something was last kept. */
  readonly tries: Scalars['Int']['output'];
  /** When it is tried again; null unless it fails. */
  readonly nextTryAt: Maybe<Scalars['DateTime']['output']>;
  /** Why the last attempt failed; null unless it fails or was refused. */
  readonly fault: Maybe<CollectionFault>;
};

/** How far a collection has come. */
export type CollectionState =
  /** It has not begun. */
  | 'DUE'
  /** It has begun. */
  | 'RUNNING'
  /** Attempts fail, and are repeated automatically. */
  | 'FAILING'
  /** The source refused it, or sent what the order does not cover. It is not repeated unless counsel has it repeated. */
  | 'REFUSED'
  /** Everything that the source holds of it is preserved. */
  | 'TAKEN'
  /** Nothing is collected any more: what the order preserved is over. */
  | 'ENDED';

/** Why an attempt to collect failed. */
export type CollectionFault =
  /** The source did not answer, or the connection broke. */
  | 'NO_ANSWER'
  /** The source stopped before the signed end of its answer. */
  | 'BROKEN_OFF'
  /** The source answered that it cannot answer now. */
  | 'BUSY'
  /** The source did not accept the request or its proof from the access log. */
  | 'PROOF_REFUSED'
  /** The source sent something that the order does not cover. Nothing of that part was stored. */
  | 'OVERSTEP'
  /** The source cannot find accounts by identifiers of this type. */
  | 'UNSUPPORTED_IDENTIFIER'
  /** The source sent an answer that does not follow the protocol. */
  | 'BAD_ANSWER'
  /** Writ could not continue: its database, its access log or the log's witnesses did not answer. */
  | 'OWN';

/** What the platform's source can find, holds and carries out. */
export type PlatformCapabilities = {
  /** When the source answered so. */
  readonly asOf: Scalars['DateTime']['output'];
  /** The source's name. */
  readonly name: Scalars['String']['output'];
  /** By which identifiers it can find an account. */
  readonly identifierTypes: ReadonlyArray<IdentifierType>;
  /** What it holds of each category; a category that is not listed is not held. */
  readonly categories: ReadonlyArray<HeldCategory>;
  /** Which states of items and accounts it can carry out. */
  readonly effects: ReadonlyArray<OfferedEffect>;
};

/** What the platform holds of a category of data. */
export type HeldCategory = {
  /** The category. */
  readonly category: DataCategory;
  /** How far back it goes. */
  readonly history: HeldHistory;
  /** For SINCE: how many days back. */
  readonly retentionDays: Maybe<Scalars['Int']['output']>;
  /** More about it, in a sentence of the platform. */
  readonly says: Maybe<Scalars['String']['output']>;
};

/** How far back a category of data goes. */
export type HeldHistory =
  /** Every record since the account was opened. */
  | 'ALL'
  /** The records of the last days, as many as `retentionDays`. */
  | 'SINCE'
  /** Only the newest of each. */
  | 'LAST'
  /** The platform holds none. */
  | 'NONE';

/** A state of items or accounts that the platform can carry out. */
export type OfferedEffect = {
  /** Of what. */
  readonly subject: OfferedSubject;
  /** The state, such as DISABLED, REMOVED or SUSPENDED. */
  readonly status: Scalars['String']['output'];
  /** Whether it can be undone. */
  readonly reversible: Scalars['Boolean']['output'];
  /** After how many days it cannot be undone any more; null for no such end. */
  readonly reversibleDays: Maybe<Scalars['Int']['output']>;
  /** Whether it can be limited to a country. */
  readonly territories: Scalars['Boolean']['output'];
  /** More about it, in a sentence of the platform. */
  readonly says: Maybe<Scalars['String']['output']>;
};

/** What a state is of. */
export type OfferedSubject =
  /** An item. */
  | 'ITEM'
  /** An account. */
  | 'ACCOUNT';

/** A target of an order whose records the platform's source keeps failing to give. */
export type FailingCollection = {
  /** The order. */
  readonly order: Order;
  /** The target's id. */
  readonly target: Scalars['ID']['output'];
  /** How far it has come. */
  readonly collection: TargetCollection;
};

/** Whether and when the platform acted on an item: Regulation (EU) 2022/2065, Art. 9(1); Regulation (EU) 2021/784, Art. 3(6). */
export type TargetEffect = {
  /** Whether the platform acted. */
  readonly outcome: EffectOutcome;
  /** When everything that applies now had been done. If it was undone, when it was first done. Null if nothing was done. */
  readonly at: Maybe<Scalars['DateTime']['output']>;
  /** Where it applies now, among the places that the order names. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** The deadline: the first instant that is too late. Null for an order that must be carried out without undue delay. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether it was done late, or is overdue. */
  readonly late: Scalars['Boolean']['output'];
  /** By how many seconds it is late; 0 if in time. */
  readonly lateSeconds: Scalars['Int']['output'];
  /** Why it was refused. */
  readonly code: Maybe<DecisionCode>;
  /** What was lifted, reversed or ended since, oldest first. */
  readonly undone: ReadonlyArray<UndoneMeasure>;
  /** Ways by which the item can still be got, as the platform's system reports, where what was done has not its full effect; such a measure does not fulfil the order. */
  readonly remaining: ReadonlyArray<Scalars['String']['output']>;
};

/** Whether the platform acted on an item. */
export type EffectOutcome =
  /** In all places that the order names. */
  | 'RESTRICTED'
  /** In some of the places that the order names. */
  | 'PARTLY'
  /** It acted, but nothing of that applies any more. */
  | 'UNDONE'
  /** Not yet. */
  | 'NOT_YET'
  /** Not yet: there is an impediment that is not the platform's fault. */
  | 'IMPEDED'
  /** It refused, with a reason code. */
  | 'REFUSED'
  /** There is no such item. */
  | 'NOT_AVAILABLE'
  /** It had not acted when the order ended. */
  | 'NOT_DONE';

/** Something that was done under an order and no longer applies. */
export type UndoneMeasure = {
  /** When it ended. */
  readonly at: Scalars['DateTime']['output'];
  /** How it ended. */
  readonly how: UndoneHow;
  /** Where it applied: ISO 3166 countries, or WORLD alone. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
};

/** How what was done under an order ended. */
export type UndoneHow =
  /** The platform lifted it. */
  | 'LIFTED'
  /** It was reversed on a complaint. */
  | 'REVERSED'
  /** It reached its end date. */
  | 'ENDED';

/** A sealed copy of removed terrorist content, retained for six months or longer: Regulation (EU) 2021/784, Art. 6. The content itself is not shown. */
export type KeptContent = {
  /** The id of the copy. */
  readonly id: Scalars['ID']['output'];
  /** When its retention began, which is when the item was removed. */
  readonly since: Scalars['DateTime']['output'];
  /** The end of its retention: the first instant at which it is no longer retained. */
  readonly until: Scalars['DateTime']['output'];
  /** The extensions for review proceedings, oldest first. */
  readonly longer: ReadonlyArray<KeptLonger>;
  /** When it was deleted; null while it is retained. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** The files of the item that are not retained with it, by reason; empty where none is missing, and for a copy that was deleted. */
  readonly missing: ReadonlyArray<KeptContentGap>;
  /** How many files of the item are still to be fetched from the platform. */
  readonly filesDue: Scalars['Int']['output'];
};

/** Files of an item that are not retained with its copy. */
export type KeptContentGap = {
  /** Why, coded. */
  readonly why: GapReason;
  /** How many files. */
  readonly files: Scalars['Int']['output'];
};

/** An extension of the retention of a copy. */
export type KeptLonger = {
  /** When the extension was requested. */
  readonly at: Scalars['DateTime']['output'];
  /** Until when. */
  readonly until: Scalars['DateTime']['output'];
  /** For which review proceedings, before which court or authority. */
  readonly proceedings: Scalars['String']['output'];
};

/** The copy, or why its retention was not extended. */
export type KeptContentResult = KeptContent | Refusal;

/** An answer to a removal order for terrorist content, with the fields of Regulation (EU) 2021/784, Annex II or III. The issuing authority, the order's number and the time of its receipt are fields of the order itself. */
export type RemovalAnswer = {
  /** Which template. */
  readonly annex: RemovalAnnex;
  /** Annex II: when access was removed or disabled. Annex III: when it was reported. */
  readonly at: Scalars['DateTime']['output'];
  /** The target that it is about; null for the whole order. */
  readonly target: Maybe<Scalars['ID']['output']>;
  /** Annex II: what was done. */
  readonly action: Maybe<RemovalAction>;
  /** Annex II: whether it applies in every member state. */
  readonly throughoutUnion: Maybe<Scalars['Boolean']['output']>;
  /** Annex III: why the platform can't comply. */
  readonly reason: Maybe<RemovalReason>;
  /** Annex III: the impediment, or what the platform needs in order to continue. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Annex III: when the impediment ended or the question was answered; null before that. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Templates of answers: Regulation (EU) 2021/784. */
export type RemovalAnnex =
  /** Feedback following removal or disabling. */
  | 'ANNEX_II'
  /** Information on the impossibility to carry out the order. */
  | 'ANNEX_III';

/** What was done to terrorist content. */
export type RemovalAction =
  /** It was removed. */
  | 'REMOVED'
  /** Access to it was disabled. */
  | 'DISABLED';

/** Why a removal order can't be carried out: Regulation (EU) 2021/784, Art. 3(7) and (8). */
export type RemovalReason =
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** De facto impossibility, including for technical or operational reasons, that is not the platform's fault. */
  | 'DE_FACTO_IMPOSSIBILITY'
  /** The order has manifest errors. */
  | 'MANIFEST_ERROR'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION';

/** An impediment to carrying out an order. */
export type Impediment = {
  /** The kind of impediment. */
  readonly kind: ImpedimentKind;
  /** An explanation in words. */
  readonly text: Scalars['String']['output'];
  /** When it was reported. */
  readonly at: Scalars['DateTime']['output'];
  /** When it ended; null while it lasts. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
};

/** Impediments to carrying out an order: Regulation (EU) 2021/784, Art. 3(7). */
export type ImpedimentKind =
  /** Force majeure. */
  | 'FORCE_MAJEURE'
  /** De facto impossibility, including for technical or operational reasons, that is not the platform's fault. */
  | 'DE_FACTO_IMPOSSIBILITY';

/** The scrutiny of a removal order of another state by the competent authority of the platform's state: Regulation (EU) 2021/784, Art. 4. */
export type Scrutiny = {
  /** The authority, if it is enrolled here; null if it is not, and decisions are received otherwise. */
  readonly authority: Maybe<Body>;
  /** When the platform's right to request scrutiny ends, 48 hours after it received the order. The first instant that is too late. */
  readonly requestUntil: Scalars['DateTime']['output'];
  /** When the time of the authority ends, 72 hours after the copy or after the platform's last request. The first instant that is too late. A request of the content provider gives it 72 hours of its own. */
  readonly findUntil: Scalars['DateTime']['output'];
  /** The platform's requests, oldest first. */
  readonly requests: ReadonlyArray<ScrutinyRequest>;
  /** The authority's decisions, oldest first. */
  readonly findings: ReadonlyArray<ScrutinyFinding>;
};

/** A request of the platform for scrutiny. */
export type ScrutinyRequest = {
  /** When it was made. */
  readonly at: Scalars['DateTime']['output'];
  /** Its reasons. */
  readonly text: Scalars['String']['output'];
};

/** A decision after scrutiny. */
export type ScrutinyFinding = {
  /** What was found. */
  readonly outcome: ScrutinyOutcome;
  /** The authority that decided. */
  readonly authority: Body;
  /** The reasons of the decision. */
  readonly text: Scalars['String']['output'];
  /** When the authority decided. */
  readonly at: Scalars['DateTime']['output'];
  /** When it was recorded here. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Whose request it follows; null if the authority acted of its own motion. */
  readonly onRequestOf: Maybe<ScrutinyRequester>;
  /** When the authority received the request, or the copy of the order. */
  readonly receivedAt: Scalars['DateTime']['output'];
  /** The document in which the platform received it; null if the authority decided here. */
  readonly document: Maybe<ScrutinyDocument>;
};

/** The document of a decision that was received otherwise. */
export type ScrutinyDocument = {
  /** The document's own number. */
  readonly reference: Scalars['String']['output'];
  /** Its SHA-256, in hex. */
  readonly sha256: Scalars['String']['output'];
};

/** What a scrutiny found. */
export type ScrutinyOutcome =
  /** The order seriously or manifestly infringes the Regulation or fundamental rights: it ceases to have legal effects. */
  | 'INFRINGES'
  /** There is no such infringement: the order remains in force. */
  | 'STANDS';

/** Who may request scrutiny. */
export type ScrutinyRequester =
  /** The platform. */
  | 'PROVIDER'
  /** Who published the content. */
  | 'CONTENT_PROVIDER';

/** The request that a decision follows. */
export type ScrutinyRequestInput = {
  /** Whose request it is. */
  readonly of: ScrutinyRequester;
  /** When you received it. */
  readonly receivedAt: Scalars['DateTime']['input'];
};

/** A decision that the platform received otherwise. */
export type ScrutinyRecordInput = {
  /** What was found. */
  readonly outcome: ScrutinyOutcome;
  /** The reasons, as the decision gives them. */
  readonly text: Scalars['String']['input'];
  /** The authority that decided, of the platform's state. */
  readonly authority: Scalars['String']['input'];
  /** When it decided. */
  readonly decidedAt: Scalars['DateTime']['input'];
  /** Whose request it follows; null if the authority acted of its own motion. */
  readonly onRequestOf?: InputMaybe<ScrutinyRequester>;
  /** When the authority received the request, or the copy of the order. */
  readonly receivedAt: Scalars['DateTime']['input'];
  /** The document's own number. */
  readonly reference: Scalars['String']['input'];
  /** The document's SHA-256, in hex. */
  readonly sha256: Scalars['String']['input'];
};

/** Purposes for which published material is not terrorist content: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurpose =
  /** For none of these. */
  | 'NONE'
  /** Education. */
  | 'EDUCATION'
  /** Journalism. */
  | 'JOURNALISM'
  /** Art. */
  | 'ART'
  /** Research. */
  | 'RESEARCH'
  /** Preventing or countering terrorism. */
  | 'COUNTERING_TERRORISM';

/** A reviewer's finding on the purpose for which content was published: Regulation (EU) 2021/784, Art. 1(3). */
export type PublicPurposeInput = {
  /** The true purpose of the publication. */
  readonly purpose: PublicPurpose;
  /** Why. */
  readonly reason: Scalars['String']['input'];
};

/** A reviewer's finding on the purpose for which content was published: Regulation (EU) 2021/784, Art. 1(3). */
export type PurposeFound = {
  /** The purpose. */
  readonly purpose: PublicPurpose;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** How a target is named. */
export type IdentifierType =
  /** The platform's own id of an account. */
  | 'USER_ID'
  /** An e-mail address of the account. */
  | 'EMAIL'
  /** A telephone number of the account, in E.164. */
  | 'PHONE_NUMBER'
  /** An IP address, a source port and an instant, separated by single spaces: where the port is necessary (Regulation (EU) 2023/1543, Art. 3(10)). */
  | 'IP_ADDRESS_PORT_TIME'
  /** An IP address and an instant, separated by a single space. Where several accounts share it, the platform asks for the source port. */
  | 'IP_ADDRESS_TIME'
  /** The name under which the account publishes. */
  | 'HANDLE'
  /** The URL of the account's page on the platform. */
  | 'PROFILE_URL'
  /** A mobile device: 15 digits with their check digit. */
  | 'IMEI'
  /** The hardware address of a device: six bytes. */
  | 'MAC_ADDRESS'
  /** The fingerprint by which the platform's payment service knows an instrument; never the number of a card. */
  | 'PAYMENT_FINGERPRINT'
  /** The platform's own id of an item. */
  | 'ITEM_ID'
  /** The URL of an item. */
  | 'ITEM_URL';

/** The decision on one target and category. */
export type TargetDecision = {
  /** The category; null for an order that acts on items. */
  readonly category: Maybe<DataCategory>;
  /** What was decided. */
  readonly outcome: DecisionOutcome;
  /** The start of the window that is asked for or granted; null if there is none. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The end of the time window. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused or narrowed. */
  readonly code: Maybe<DecisionCode>;
  /** Why, in the reviewer's words: Regulation (EU) 2023/1543, Art. 10(8) and Annex III. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** Whether what is not produced is preserved as far as it exists (true), or cannot be, because the order does not identify it (false); null for what is granted. */
  readonly preserved: Maybe<Scalars['Boolean']['output']>;
};

/** Decisions on a target and category. */
export type DecisionOutcome =
  /** Still to be decided. */
  | 'PENDING'
  /** Granted as requested. */
  | 'GRANTED'
  /** Granted for a smaller window. */
  | 'NARROWED'
  /** Refused, with a reason code. */
  | 'REFUSED'
  /** There is no such account or item; known from the release on. */
  | 'NOT_AVAILABLE';

/** Why a part of an order is refused, by the reviewer or by the enforcing authority. */
export type DecisionCode =
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** It can't be carried out: force majeure or de facto impossibility. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** The data are not held. */
  | 'DATA_NOT_AVAILABLE'
  /** The issuing or validating authority is not permitted to do so. */
  | 'NOT_PERMITTED_ISSUER'
  /** The offence is none for which traffic data or content can be asked for: Art. 5(4). */
  | 'OFFENCE_NOT_COVERED'
  /** It asks for something that such an order can't ask for. */
  | 'OUT_OF_SCOPE'
  /** It conflicts with immunities or privileges. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** It conflicts with freedom of the press or freedom of expression. */
  | 'PRESS_OR_EXPRESSION'
  /** It conflicts with the law of a third country. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** Another reason, given in words. */
  | 'OTHER'
  /** It would be a manifest breach of a fundamental right. */
  | 'FUNDAMENTAL_RIGHTS'
  /** It would be contrary to the principle of ne bis in idem: nobody is tried twice for the same offence. */
  | 'NE_BIS_IN_IDEM'
  /** It is no offence in the enforcing state. */
  | 'NOT_AN_OFFENCE';

/** Reasons that the platform may report about an order: Regulation (EU) 2023/1543, Art. 10 and Annex III. */
export type ClarificationCode =
  /** The order is incomplete. */
  | 'INCOMPLETE'
  /** The order has a manifest error. */
  | 'MANIFEST_ERROR'
  /** The order does not contain enough information to be carried out. */
  | 'INSUFFICIENT_INFORMATION'
  /** It can't be carried out: force majeure or de facto impossibility. */
  | 'DE_FACTO_IMPOSSIBLE'
  /** The data are not held. Only the release sets this code, never a person. */
  | 'DATA_NOT_AVAILABLE'
  /** The issuing or validating authority is not permitted to do so. */
  | 'NOT_PERMITTED_ISSUER'
  /** The offence is none for which traffic data or content can be asked for: Art. 5(4). */
  | 'OFFENCE_NOT_COVERED'
  /** It asks for something that such an order can't ask for. */
  | 'OUT_OF_SCOPE'
  /** It conflicts with immunities or privileges. */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** It conflicts with freedom of the press or freedom of expression. */
  | 'PRESS_OR_EXPRESSION'
  /** It conflicts with the law of a third country. */
  | 'THIRD_COUNTRY_CONFLICT'
  /** Another reason, given in words. */
  | 'OTHER';

/** Grounds on which an enforcing authority objects: Regulation (EU) 2023/1543, Art. 12(1). */
export type ObjectionGround =
  /** Immunities or privileges: Art. 12(1)(a). */
  | 'IMMUNITY_OR_PRIVILEGE'
  /** Freedom of the press or freedom of expression: Art. 12(1)(a). */
  | 'PRESS_OR_EXPRESSION'
  /** A manifest breach of a fundamental right: Art. 12(1)(b). */
  | 'FUNDAMENTAL_RIGHTS'
  /** Ne bis in idem: nobody is tried twice for the same offence. Art. 12(1)(c). */
  | 'NE_BIS_IN_IDEM'
  /** The conduct is no offence in the enforcing state: Art. 12(1)(d). */
  | 'NOT_AN_OFFENCE';

/** A clock that runs on an order. */
export type Clock = {
  /** What is due. */
  readonly kind: ClockKind;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** The deadline: the first instant that is too late. A pause moves it later by as long as the pause lasts, and an end in days from a day off to the next working day; the hour of a removal order begins again. */
  readonly dueAt: Scalars['DateTime']['output'];
  /** The time that the law gives, in words and with its article; null if an instant was set instead. */
  readonly term: Maybe<Scalars['String']['output']>;
  /** The time zone in which its days are counted: Regulation (EEC, Euratom) No 1182/71, Art. 3. */
  readonly zone: Scalars['String']['output'];
  /** Since when it is paused; null while it runs. */
  readonly pausedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its pauses and their causes, oldest first. */
  readonly pauses: ReadonlyArray<ClockPause>;
  /** When the last reminder was sent: at half of the time, at the beginning of its last tenth, and at its end; of a REMINDER at its end alone; null before. */
  readonly escalatedAt: Maybe<Scalars['DateTime']['output']>;
};

/** A pause of a clock. If pauses overlap, the clock is paused as long as any of them lasts. */
export type ClockPause = {
  /** Since when. */
  readonly from: Scalars['DateTime']['output'];
  /** Until when; null while it lasts. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** Why. */
  readonly cause: PauseCause;
};

/** Why a clock is paused. */
export type PauseCause =
  /** The issuing authority was asked for clarification. */
  | 'CLARIFICATION'
  /** The platform's objection because of the law of a third country is open: Regulation (EU) 2023/1543, Art. 17. */
  | 'CHALLENGE'
  /** Production of the snapshot was asked for, and it is preserved until then. */
  | 'PRODUCTION_REQUESTED'
  /** Production of the snapshot is requested elsewhere, and it is preserved until then: Regulation (EU) 2023/1543, Art. 11(2). */
  | 'PRODUCTION_ELSEWHERE'
  /** There is an impediment that is not the platform's fault: Regulation (EU) 2021/784, Art. 3(7). */
  | 'IMPEDIMENT';

/** What a clock is for. */
export type ClockKind =
  /** The platform's answer. */
  | 'ANSWER'
  /** The validation of an emergency order. */
  | 'VALIDATION'
  /** The enforcing authority's objection, before anything is disclosed. */
  | 'HOLD'
  /** The enforcing authority's objection to an emergency order. */
  | 'OBJECTION'
  /** The issuing authority's answer to a question of the platform. */
  | 'CLARIFICATION'
  /** The day on which everybody is reminded of an order that is still open. It ends nothing. */
  | 'REMINDER'
  /** The end of the preservation, and of the order with it. */
  | 'PRESERVATION'
  /** The day of the non-disclosure period. Where the authority informs the person, its passing ends nothing. */
  | 'SECRECY'
  /** The day by which the person concerned is notified. Where the authority notifies, its passing informs nobody. */
  | 'INFORM';

/** A document that an issuer attached to an order. */
export type OrderDocument = {
  /** The document's id. */
  readonly id: Scalars['ID']['output'];
  /** What its issuer calls it; null where it has no name, where you may not know the case, and once it is deleted. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** SHA-256 of the document: 64 characters of hex in lower case. The entry of the submission has it. */
  readonly sha256: Scalars['String']['output'];
  /** The document's size in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** When it was attached. */
  readonly attachedAt: Scalars['DateTime']['output'];
};

/** One step in an order's history. */
export type OrderEvent = {
  /** What was done: the name of the mutation or the clock. */
  readonly act: Scalars['String']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it; null for a clock. */
  readonly by: Maybe<Approval>;
  /** The state before; null for the draft. */
  readonly from: Maybe<OrderStatus>;
  /** The state after. */
  readonly to: OrderStatus;
  /** The generation after it. */
  readonly generation: Scalars['Int']['output'];
  /** A reason, a question or an answer. */
  readonly text: Maybe<Scalars['String']['output']>;
  /** The codes that were given. */
  readonly codes: ReadonlyArray<DecisionCode>;
  /** The reviewer's finding on the purpose of publication; null for every other act, and under a law that does not require it. */
  readonly publicPurpose: Maybe<PurposeFound>;
};

/** A reading of one target's records under an order, as it was decided and logged before anything was read. */
export type OrderReading = {
  /** When it was decided. */
  readonly at: Scalars['DateTime']['output'];
  /** The id of the order's target; null where the order names another account now. */
  readonly target: Maybe<Scalars['ID']['output']>;
  /** The categories of records that could be read. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** The index of the decision's entry in the access log, in decimal. */
  readonly index: Scalars['ID']['output'];
};

/** The content of the order. */
export type OrderInput = {
  /** The law under which it is made. */
  readonly kind: OrderKind;
  /** Why it can't wait for validation. */
  readonly emergency?: InputMaybe<EmergencyInput>;
  /** Your case number. */
  readonly reference?: Scalars['String']['input'];
  /** Its legal basis. */
  readonly legalBasis: LegalBasisInput;
  /** A summary of the case. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  readonly purpose?: Scalars['String']['input'];
  /** The accounts or items, each named by one identifier. Nothing is released here for more than ten. */
  readonly targets: ReadonlyArray<TargetInput>;
  /** The categories of records; empty for an order that acts on items. */
  readonly categories?: ReadonlyArray<DataCategory>;
  /** The start of the window, if there is one. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end of the window, not included; not later than the submission. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where an order to act on items applies: ISO 3166 countries, or WORLD alone. A removal order always applies in all Member States. */
  readonly territories?: ReadonlyArray<Scalars['String']['input']>;
  /** Who receives what is disclosed. */
  readonly recipient?: Recipient;
  /** Why the person concerned is not notified yet. */
  readonly secrecy?: InputMaybe<SecrecyInput>;
  /** The enforcing authority that you have notified, by the exact name under which it is enrolled here: Regulation (EU) 2023/1543, Art. 8. If it is not enrolled, the order is released only after the platform has recorded evidence of the notification. */
  readonly notified?: InputMaybe<BodyInput>;
  /** Why you have notified none although you ask for traffic data or content: the offence was or is likely to be committed in your own state, and the person lives there. */
  readonly notNotified?: InputMaybe<Scalars['String']['input']>;
  /** The id of the order of your body that this one continues. */
  readonly earlier?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the preservation order of your body whose snapshot is to be produced. */
  readonly preservation?: InputMaybe<Scalars['ID']['input']>;
  /** The day by which you notify the person concerned, if you name one; for orders under which the platform notifies, the time that you set for it. */
  readonly informBy?: InputMaybe<Scalars['DateTime']['input']>;
  /** Who is informed of what was done under the order. */
  readonly reportTo?: InputMaybe<Scalars['String']['input']>;
  /** Why the order is addressed to a processor and not to the controller. */
  readonly processor?: InputMaybe<Scalars['String']['input']>;
};

/** Why an order can't wait for its validation. */
export type EmergencyInput = {
  /** What is threatened. */
  readonly ground: EmergencyGround;
  /** The threat, in words. */
  readonly threat: Scalars['String']['input'];
};

/** The legal basis of an order. */
export type LegalBasisInput = {
  /** The law that gives the power to order. */
  readonly provision?: Scalars['String']['input'];
  /** The provision of criminal law that the case is about. */
  readonly offence?: InputMaybe<Scalars['String']['input']>;
  /** The threshold that allows the order to ask for traffic data and content; required if it does. */
  readonly threshold?: InputMaybe<OffenceThreshold>;
  /** The offence by its key in the catalogue of Regulation (EU) 2023/1543, Art. 5(4) and Annex IV (`docs/law/offences.md`), or OTHER for one that is none of it. The reviewer is warned where it does not fit the threshold; nothing is refused for it. */
  readonly catalogue?: InputMaybe<Scalars['String']['input']>;
  /** Why the order is necessary and proportionate, or why the content is illegal. Of a European order only the notified authority reads it: Regulation (EU) 2023/1543, Annex I, Section M. */
  readonly grounds?: Scalars['String']['input'];
  /** How to contest the order. */
  readonly redress?: InputMaybe<Scalars['String']['input']>;
  /** The legal rule under which it must apply everywhere; only with WORLD. */
  readonly worldwide?: InputMaybe<Scalars['String']['input']>;
};

/** One account or item, named by one identifier. */
export type TargetInput = {
  /** How it is named. */
  readonly type: IdentifierType;
  /** The identifier of one account or item, without wildcard, range or list. */
  readonly value: Scalars['String']['input'];
};

/** The non-disclosure period towards the person concerned. */
export type SecrecyInput = {
  /** On what ground. */
  readonly ground: SecrecyGround;
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
  /** The latest end of the period; null where it runs until its authority lifts it. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A body, by the name in its people's log-ins. */
export type BodyInput = {
  /** The body. */
  readonly organisation: Scalars['String']['input'];
  /** Its country, ISO 3166. */
  readonly country: Scalars['String']['input'];
};

/** What a person signed of an act: with a passkey at the signing page, or with the seal of a body. Exactly one of `assertion` and `seal`. */
export type SignedActInput = {
  /** The statement, as the very text that was signed: canonical JSON (RFC 8785). At most five minutes old. */
  readonly statement: Scalars['String']['input'];
  /** The name of the key. */
  readonly credential: Scalars['String']['input'];
  /** What the authenticator answered. */
  readonly assertion?: InputMaybe<AssertionInput>;
  /** A JAdES B-B seal over the statement's bytes: a compact JWS. */
  readonly seal?: InputMaybe<Scalars['String']['input']>;
};

/** A WebAuthn assertion over a statement, each part in base64url (WebAuthn Level 3, 5.2.2). */
export type AssertionInput = {
  /** The client's data. */
  readonly clientDataJSON: Scalars['String']['input'];
  /** The authenticator's data. */
  readonly authenticatorData: Scalars['String']['input'];
  /** The signature. */
  readonly signature: Scalars['String']['input'];
};

/** A key that is to sign acts on orders, as it is described in the acts that it rests on. */
export type SigningKeyInput = {
  /** The name by which acts name it. */
  readonly id: Scalars['String']['input'];
  /** Its public key as SPKI, DER in base64: P-256 or Ed25519. */
  readonly spki: Scalars['String']['input'];
  /** Whether it is a person's or a body's. */
  readonly kind: SigningKeyKind;
  /** The issuer of its owner's log-in. */
  readonly issuer: Scalars['String']['input'];
  /** Its owner, as that names them. */
  readonly subject: Scalars['String']['input'];
  /** The body; left out for the platform and its auditor. */
  readonly organisation?: InputMaybe<Scalars['String']['input']>;
  /** What kind of authority the owner signs as, like `COURT`; left out for the others. */
  readonly office?: InputMaybe<Scalars['String']['input']>;
  /** In which roles it signs, like `ISSUING`; one role for the platform and its auditor. */
  readonly roles: ReadonlyArray<Scalars['String']['input']>;
  /** The acts CREDENTIAL of its owner, of a counsel and of an auditor, in this order. */
  readonly acts: ReadonlyArray<SignedActInput>;
};

/** Whose key it is. */
export type SigningKeyKind =
  /** A passkey of a person. */
  | 'PASSKEY'
  /** The seal of a body. */
  | 'SEAL';

/** A reviewer's decision on one target and category. */
export type TargetDecisionInput = {
  /** The target's id. */
  readonly target: Scalars['ID']['input'];
  /** The category; left out for an order that acts on items. */
  readonly category?: InputMaybe<DataCategory>;
  /** The decision. */
  readonly outcome: ReviewOutcome;
  /** The start of the narrowed window; only for NARROWED. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The end of the time window. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why it is refused or narrowed; required for both, and for nothing else. */
  readonly code?: InputMaybe<ClarificationCode>;
  /** Why, in words for the authority; required with a code: Regulation (EU) 2023/1543, Art. 10(8) and Annex III. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Whether what is not produced is preserved as far as it exists (true), or cannot be, because the order does not identify it (false). Required with a code for a kind of order whose data are preserved. */
  readonly preserved?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What a reviewer can decide. */
export type ReviewOutcome =
  /** Grant it as requested. */
  | 'GRANTED'
  /** Grant it for a smaller window. */
  | 'NARROWED'
  /** Refuse it. */
  | 'REFUSED';

/** An objection to one target and category. */
export type ObjectionInput = {
  /** The target's id. */
  readonly target: Scalars['ID']['input'];
  /** The category. */
  readonly category?: InputMaybe<DataCategory>;
  /** On what ground. */
  readonly ground: ObjectionGround;
};

/** An authority's enrolment: which body may use the authority graph, and which roles and offices its people may have. */
export type Enrolment = {
  /** The enrolment's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each step. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** How far it has come. A body that is not ENROLLED gets no answers. */
  readonly state: EnrolmentState;
  /** The change that is being decided; null if none is. */
  readonly change: Maybe<EnrolmentChange>;
  /** The exact issuer of its people's tokens. */
  readonly issuer: Scalars['String']['output'];
  /** The body, by its name in those tokens. */
  readonly organisation: Scalars['String']['output'];
  /** The body's name as people read it; null where it was enrolled without one. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** The roles that its people may have. */
  readonly roles: ReadonlyArray<AuthorityRole>;
  /** The offices in which its people may sign. */
  readonly offices: ReadonlyArray<Office>;
  /** The number to call back; never a number from an order. */
  readonly callBackNumber: Scalars['String']['output'];
  /** Whether it is the authority of the platform's state that scrutinises removal orders of other states: Regulation (EU) 2021/784, Art. 4. */
  readonly scrutinises: Scalars['Boolean']['output'];
  /** The e-mail address at which it is alerted to reports of a suspicion (Regulation (EU) 2022/2065, Art. 18). A body that has one receives the reports to its state; null for one that does not. */
  readonly reportAddress: Maybe<Scalars['String']['output']>;
  /** To whom its officers report, as it was confirmed. Nobody validates an order of an officer above them; of an officer who is not here it is unknown. */
  readonly lines: ReadonlyArray<ReportingLine>;
  /** The reporting lines that are being decided; null if another change is, or none. */
  readonly proposedLines: Maybe<ReadonlyArray<ReportingLine>>;
  /** When it can submit orders from; null before it is confirmed. */
  readonly activeFrom: Maybe<Scalars['DateTime']['output']>;
  /** Its history, oldest first. */
  readonly history: ReadonlyArray<EnrolmentEvent>;
  /** What counsel and the auditor signed of it, oldest first; empty where nobody signs. */
  readonly signedActs: ReadonlyArray<SignedAct>;
};

/** To whom an officer reports, by the names in their tokens. */
export type ReportingLine = {
  /** The officer. */
  readonly subject: Scalars['String']['output'];
  /** The officer's unit. */
  readonly unit: Scalars['String']['output'];
  /** The officer above; null for who reports to nobody. */
  readonly superior: Maybe<Scalars['String']['output']>;
  /** The issuer of the tokens of the officer above. */
  readonly superiorIssuer: Maybe<Scalars['String']['output']>;
};

/** One step of an enrolment. */
export type EnrolmentEvent = {
  /** What was done. */
  readonly act: EnrolmentAct;
  /** The change that it concerned; null for a suspension. */
  readonly change: Maybe<EnrolmentChange>;
  /** Who did it. */
  readonly by: Approval;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The state after it. */
  readonly to: EnrolmentState;
  /** The reasons, in words; null where none are required. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** How far an enrolment has come. */
export type EnrolmentState =
  /** One person has proposed it. */
  | 'PROPOSED'
  /** Two persons of the platform have approved it; the auditor has not confirmed it yet. */
  | 'APPROVED'
  /** The body gets answers, and can submit orders from `activeFrom` on. */
  | 'ENROLLED'
  /** The body gets no answers until it is resumed. */
  | 'SUSPENDED'
  /** It ended, or was never confirmed. */
  | 'ENDED';

/** Changes of an enrolment that three persons decide. */
export type EnrolmentChange =
  /** It begins. */
  | 'ENROL'
  /** It resumes after a suspension. */
  | 'RESUME'
  /** It is to end. */
  | 'END'
  /** Its officers report to others. */
  | 'LINES';

/** A step of an enrolment. */
export type EnrolmentAct =
  /** A change was proposed. */
  | 'PROPOSED'
  /** A counsel approved it. */
  | 'APPROVED'
  /** The auditor confirmed it. */
  | 'CONFIRMED'
  /** The body was suspended. */
  | 'SUSPENDED'
  /** A proposal that was never confirmed was dropped. */
  | 'DROPPED';

/** Roles of an authority's people. */
export type AuthorityRole =
  /** An officer of an issuing authority. */
  | 'ISSUING'
  /** An officer of a validating authority. */
  | 'VALIDATING'
  /** An officer of the enforcing authority of the addressee's state. */
  | 'ENFORCING'
  /** An officer of a Digital Services Coordinator: Regulation (EU) 2022/2065, Art. 49. */
  | 'COORDINATOR';

/** Which body is to be enrolled, and which roles and offices its people may have. */
export type EnrolmentInput = {
  /** The exact issuer of its people's tokens. */
  readonly issuer: Scalars['String']['input'];
  /** The body, by its name in those tokens. */
  readonly organisation: Scalars['String']['input'];
  /** The body's name as people read it, such as Northport Police. It is shown wherever the body is named; left out, its name in the tokens is. No other body of the country may have one that looks like it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['input'];
  /** The roles that its people may have; all others are refused. */
  readonly roles: ReadonlyArray<AuthorityRole>;
  /** The offices in which its people may sign. */
  readonly offices: ReadonlyArray<Office>;
  /** The number to call back, in international form, from a source of your own. */
  readonly callBackNumber: Scalars['String']['input'];
  /** Whether it is the authority of the platform's state that scrutinises removal orders of other states: Regulation (EU) 2021/784, Art. 4. There is one at a time. False if left out. */
  readonly scrutinises?: InputMaybe<Scalars['Boolean']['input']>;
  /** The e-mail address at which it is alerted to reports of a suspicion (Regulation (EU) 2022/2065, Art. 18), if the body receives them for its state. */
  readonly reportAddress?: InputMaybe<Scalars['String']['input']>;
  /** To whom its officers report. Nobody validates an order of an officer above them. */
  readonly lines?: InputMaybe<ReadonlyArray<ReportingLineInput>>;
  /** What was checked about the body and how, such as where the number comes from, who answered the call and when. The counsel who approves it and the auditor read it; it is logged. */
  readonly checked?: InputMaybe<Scalars['String']['input']>;
};

/** To whom an officer reports. */
export type ReportingLineInput = {
  /** The officer, by the name in their tokens. */
  readonly subject: Scalars['String']['input'];
  /** The officer's unit. */
  readonly unit: Scalars['String']['input'];
  /** The officer above, by the name in their tokens; left out for who reports to nobody. */
  readonly superior?: InputMaybe<Scalars['String']['input']>;
  /** The issuer of the tokens of the officer above, if it is another than the body's own. */
  readonly superiorIssuer?: InputMaybe<Scalars['String']['input']>;
};

/** The enrolment, or why it was refused. */
export type EnrolmentResult = Enrolment | Refusal;

/** A key of an enrolled body, by its public part: packages are encrypted for it, or the body signs receipts with it. */
export type DeliveryKey = {
  /** The key's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each step. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** The body, by its name in its people's tokens. */
  readonly organisation: Scalars['String']['output'];
  /** The body's country, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** The body's name as people read it; null where it was enrolled without one. */
  readonly name: Maybe<Scalars['String']['output']>;
  /** The number to call before the key is approved: that of the enrolment. */
  readonly callBackNumber: Scalars['String']['output'];
  /** What the body calls it. */
  readonly label: Scalars['String']['output'];
  /** What it is for. No key has both purposes. */
  readonly purpose: DeliveryKeyPurpose;
  /** How packages are encrypted for it; null for a key that signs. */
  readonly profile: Maybe<DeliveryKeyProfile>;
  /** The certificate in PEM, or the recipient of age. */
  readonly material: Scalars['String']['output'];
  /** SHA-256 of the certificate in DER, or of the recipient's text, after `sha256:`, in lower-case hex. */
  readonly thumbprint: Scalars['String']['output'];
  /** The algorithm of JWS with which it signs: ES256, ES384 or PS256; null for a key that packages are encrypted for. */
  readonly signatureAlgorithm: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  readonly state: DeliveryKeyState;
  /** Whether it is used now, be it for the trial alone: not before its waiting time is over, and not while the enrolment is suspended. */
  readonly usable: Scalars['Boolean']['output'];
  /** Who proposed it. */
  readonly proposed: Approval;
  /** When counsel approved it; null before that. */
  readonly approvedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it. */
  readonly approved: Maybe<Approval>;
  /** What was heard in the call. */
  readonly callBack: Maybe<Scalars['String']['output']>;
  /** The end of its waiting time; null before it is approved. */
  readonly usableFrom: Maybe<Scalars['DateTime']['output']>;
  /** When the body acknowledged the package with made-up data; null before that. */
  readonly triedAt: Maybe<Scalars['DateTime']['output']>;
  /** The certificate's end; null for a recipient of age. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** When it was revoked; null while it is not. */
  readonly revokedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who revoked it. */
  readonly revoked: Maybe<Approval>;
  /** Why it was revoked. */
  readonly revokeReason: Maybe<Scalars['String']['output']>;
};

/** What a key is for. */
export type DeliveryKeyPurpose =
  /** Packages are encrypted for it. */
  | 'ENCRYPTION'
  /** The body signs receipts with it. */
  | 'SIGNING';

/** How packages are encrypted. */
export type DeliveryKeyProfile =
  /** Cryptographic Message Syntax with AES-256-GCM; for OpenSSL. */
  | 'CMS'
  /** The same with AES-256-CBC, for programs that open nothing else, such as GnuPG's gpgsm and Kleopatra. Compare the volume's SHA-256 before you open it. */
  | 'CMS_COMPATIBLE'
  /** age, version 1, for a recipient that `age-keygen` makes. */
  | 'AGE';

/** How far a key has come. */
export type DeliveryKeyState =
  /** The body has proposed it. */
  | 'PROPOSED'
  /** Counsel has approved it, and its waiting time runs. */
  | 'WAITING'
  /** Its waiting time is over; only a package with made-up data is encrypted for it until the body has acknowledged one. */
  | 'TRIAL'
  /** It is used. */
  | 'IN_USE'
  /** It was revoked, or the proposal was dropped. */
  | 'REVOKED'
  /** Its certificate has ended. */
  | 'EXPIRED';

/** A key of your body. */
export type DeliveryKeyInput = {
  /** What it is for. */
  readonly purpose: DeliveryKeyPurpose;
  /** How packages are encrypted for it; left out for a key that signs. */
  readonly profile?: InputMaybe<DeliveryKeyProfile>;
  /** One X.509 certificate in PEM, of an RSA key of at least 3,072 bits or a key on P-256 or P-384; or, for the profile AGE, one recipient of age. Never a private key. */
  readonly material: Scalars['String']['input'];
  /** What you call it, in at most 100 characters, such as the laboratory that opens packages with it. */
  readonly label: Scalars['String']['input'];
};

/** The call to a body before one of its keys is approved. */
export type DeliveryKeyCallInput = {
  /** The number that was called: the number of the body's enrolment. */
  readonly number: Scalars['String']['input'];
  /** Who answered, by office and name, and what they read aloud. It is logged. */
  readonly text: Scalars['String']['input'];
};

/** The key, or why it was refused. */
export type DeliveryKeyResult = DeliveryKey | Refusal;

/** An address at which a body hears of its orders. */
export type Endpoint = {
  /** The endpoint's id. */
  readonly id: Scalars['ID']['output'];
  /** Increases with each step. Send back the value that you saw. */
  readonly generation: Scalars['Int']['output'];
  /** For which messages. */
  readonly kind: EndpointKind;
  /** The URL; null once it is removed. */
  readonly url: Maybe<Scalars['String']['output']>;
  /** How far it has come. */
  readonly state: EndpointState;
  /** When it was added. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** When it got its state. */
  readonly since: Scalars['DateTime']['output'];
  /** How many events wait for it, the posted value among them. */
  readonly waiting: Scalars['Int']['output'];
  /** What the newest delivery that failed met: a status of HTTP, or a word; null before one has failed. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** When that was. */
  readonly failedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The messages of an endpoint. */
export type EndpointKind =
  /** CloudEvents, signed by Standard Webhooks with the key in `webhookKey`. */
  | 'EVENTS'
  /** Messages of ETSI TS 103 120, from the connector of your body. */
  | 'HI1';

/** How far an endpoint has come. */
export type EndpointState =
  /** Its value has not been given back: it gets nothing but this value. */
  | 'UNCONFIRMED'
  /** It gets what changes. */
  | 'CONFIRMED'
  /** It answered that it is gone (HTTP 410), and gets nothing: remove it and add it again. */
  | 'DISABLED'
  /** It was removed. */
  | 'REMOVED';

/** That an order or a package of your body has changed: no more than its id, its state and its generation. */
export type EndpointEvent = {
  /** The event's id: what is sent twice has the same one. */
  readonly id: Scalars['ID']['output'];
  /** What has happened: `org.writ.order.changed.v1` or `org.writ.package.ready.v1`. */
  readonly type: Scalars['String']['output'];
  /** The id of the order or the package. */
  readonly subject: Scalars['ID']['output'];
  /** Its state then. */
  readonly state: Scalars['String']['output'];
  /** Its generation then. */
  readonly generation: Scalars['Int']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
};

/** The endpoint, or why it was refused. */
export type EndpointResult = Endpoint | Refusal;

/** Whether the authority graph is open. If somebody touches a canary, an account that no order covers, the graph is closed for all authorities. */
export type AuthorityGate = {
  /** Whether it is closed. */
  readonly isClosed: Scalars['Boolean']['output'];
  /** The last fifty times that a canary was touched, newest first. */
  readonly closings: ReadonlyArray<GateClosing>;
};

/** A canary was touched, and the authority graph was closed. */
export type GateClosing = {
  /** How it was touched. */
  readonly cause: GateCause;
  /** The order or work item that led to it; null if unknown. */
  readonly reference: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly closedAt: Scalars['DateTime']['output'];
  /** When the auditor reopened the graph; null while it is closed. */
  readonly openedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who reopened it. */
  readonly openedBy: Maybe<Approval>;
  /** Why it was reopened. */
  readonly reason: Maybe<Scalars['String']['output']>;
};

/** How a canary was touched. */
export type GateCause =
  /** A target of an order named it. */
  | 'RESOLVED'
  /** A read of it was about to be permitted. */
  | 'GRANTED'
  /** A row was read that its grant does not cover. */
  | 'FOREIGN_ROW';

/** The state of the graph, or why it was not reopened. */
export type AuthorityGateResult = AuthorityGate | Refusal;

/** A user of the platform, with what is public about them. */
export type Account = {
  /** The platform's own id of the account. */
  readonly id: Scalars['ID']['output'];
  /** The records that the platform holds on you. Like any other read of personal data, yours is decided, logged and answered with a receipt. */
  readonly records: Maybe<OwnAccount>;
  /** Your notifications about orders on your content and your records, newest first; null on an account that is not yours. */
  readonly informed: Maybe<ReadonlyArray<UserInformation>>;
  /** The answers to your requests for access, newest first; null on an account that is not yours. */
  readonly accessAnswers: Maybe<ReadonlyArray<AccessAnswer>>;
  /** How your account is marked; null for none, and on an account that is not yours. */
  readonly mark: Maybe<AccountMarkKind>;
};

/** The answer to a person's request for access: Regulation (EU) 2016/679, Art. 15; Directive (EU) 2016/680, Art. 14. It is given at once, lists what may be shown at that instant, and has the same form whether something may not be disclosed or not. */
export type AccessAnswer = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When it was requested and answered. */
  readonly answeredAt: Scalars['DateTime']['output'];
  /** The accesses to the person's records that were shown, newest first. */
  readonly listed: ReadonlyArray<AnsweredAccess>;
  /** What the person can do, whatever the answer contains. */
  readonly remedies: ReadonlyArray<AccessRemedy>;
  /** SHA-256 of the answer's canonical JSON, in hex. Its entry in the log commits to it. */
  readonly sha256: Scalars['String']['output'];
  /** The account whose holder asked. */
  readonly account: Scalars['ID']['output'];
  /** Orders of which the person may not be informed when the answer was given: not to be disclosed. Each says why in `toPerson`: Directive (EU) 2016/680, Art. 15(4). */
  readonly withheld: ReadonlyArray<Order>;
};

/** An access as an answer lists it. */
export type AnsweredAccess = {
  /** The index of its entry in the access log, in decimal. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** The authority; null for the platform's own staff. */
  readonly authority: Maybe<Scalars['String']['output']>;
  /** The authority's case number, or the platform's work item. */
  readonly reference: Scalars['String']['output'];
  /** The kind of the order; null for the platform's own staff. */
  readonly kind: Maybe<OrderKind>;
};

/** A remedy of a person who requested access. */
export type AccessRemedy = {
  /** Where to turn to. */
  readonly kind: AccessRemedyKind;
  /** The law that gives it. */
  readonly article: Scalars['String']['output'];
};

/** Where a person turns to who doubts an answer to their request for access. */
export type AccessRemedyKind =
  /** The authority that supervises data protection, which can also check in the person's place. */
  | 'SUPERVISORY_AUTHORITY'
  /** A court. */
  | 'COURT';

/** A page of answers to requests for access. */
export type AccessAnswerConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<AccessAnswer>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The answer, or why there is none. */
export type AccessAnswerResult = AccessAnswer | Refusal;

/** As what an account is marked, so that data of it take more care. */
export type AccountMarkKind =
  /** Of somebody whom the law binds to professional secrecy, such as a lawyer, a physician or a member of the clergy: Regulation (EU) 2023/1543, Art. 5(9). */
  | 'PRIVILEGED'
  /** Of the press or other media: Regulation (EU) 2023/1543, Art. 10(5). */
  | 'PRESS';

/** A mark of an account as privileged or press. */
export type AccountMark = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** As what. */
  readonly kind: AccountMarkKind;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Who marked it. */
  readonly setBy: Approval;
  /** When. */
  readonly setAt: Scalars['DateTime']['output'];
  /** When it ended; null while it lasts. */
  readonly endedAt: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it. */
  readonly endedBy: Maybe<Approval>;
  /** Why it ended. */
  readonly endReason: Maybe<Scalars['String']['output']>;
  /** Whether the person asked for its end in writing. */
  readonly requested: Scalars['Boolean']['output'];
};

/** That a person is suspended from the authority, the platform and the audit graph. */
export type PersonSuspension = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The issuer of the person's tokens. */
  readonly issuer: Scalars['String']['output'];
  /** Their subject at that issuer. */
  readonly subject: Scalars['String']['output'];
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Whether an auditor suspended them, so that it counts on the audit graph too. */
  readonly byAuditor: Scalars['Boolean']['output'];
  /** Who suspended them, and when. */
  readonly suspendedBy: Approval;
  /** Who lifted it, and when; null while it lasts. */
  readonly liftedBy: Maybe<Approval>;
  /** Why it was lifted. */
  readonly liftReason: Maybe<Scalars['String']['output']>;
};

/** The suspension, or why it was refused. */
export type PersonSuspensionResult = PersonSuspension | Refusal;

/** How many accounts are marked as one of these. */
export type AccountMarkCount = {
  /** As what. */
  readonly kind: AccountMarkKind;
  /** How many accounts. */
  readonly accounts: Scalars['Int']['output'];
};

/** How often records were read under the orders of one authority on one day. */
export type AccessCount = {
  /** The name of the issuing authority; null where its order names none. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** Its country, ISO 3166. */
  readonly country: Maybe<Scalars['String']['output']>;
  /** The UTC day, written YYYY-MM-DD. */
  readonly day: Scalars['String']['output'];
  /** How many readings were permitted; a reading of several categories is one. */
  readonly readings: Scalars['Int']['output'];
};

/** Figures on orders that everybody may know. A count is rounded down to tens, and null where it is less than ten and not zero. */
export type OrderFigures = {
  /** The first instant that is counted. */
  readonly from: Scalars['DateTime']['output'];
  /** The first instant that is no longer counted. */
  readonly to: Scalars['DateTime']['output'];
  /** Orders that were served on the platform. */
  readonly asked: Maybe<Scalars['Int']['output']>;
  /** Orders that the platform answered: counsel released its answer for the first time, or the order was refused as a whole. */
  readonly answered: Maybe<Scalars['Int']['output']>;
  /** Of those answered, the orders of which a part was narrowed or refused. */
  readonly narrowed: Maybe<Scalars['Int']['output']>;
  /** Of those answered, the orders that were refused as a whole. */
  readonly refused: Maybe<Scalars['Int']['output']>;
  /** Days from service to answer within which half of those answered were answered; null where fewer than ten were. */
  readonly medianDays: Maybe<Scalars['Float']['output']>;
  /** The same for nine out of ten. */
  readonly p90Days: Maybe<Scalars['Float']['output']>;
};

/** The mark, or why it was refused. */
export type AccountMarkResult = AccountMark | Refusal;

/** A notification to a person about an order on their content, or one under which their records may be read: Regulation (EU) 2022/2065, Art. 9(5) and 10(5); Regulation (EU) 2023/1543, Art. 13. */
export type UserInformation = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** When the order took effect: the item was restricted, or the authority could read. */
  readonly at: Scalars['DateTime']['output'];
  /** When you were notified. */
  readonly toldAt: Scalars['DateTime']['output'];
  /** The authority that ordered it. */
  readonly authority: Scalars['String']['output'];
  /** The authority's case number. */
  readonly reference: Scalars['String']['output'];
  /** What kind of order it is. */
  readonly kind: OrderKind;
  /** The date of the order. */
  readonly orderedAt: Scalars['DateTime']['output'];
  /** The item that was restricted; null if it is about your records. */
  readonly item: Maybe<Scalars['ID']['output']>;
  /** Where it is restricted: ISO 3166 countries, or WORLD alone; empty if it is about your records. */
  readonly territories: ReadonlyArray<Scalars['String']['output']>;
  /** The statement of reasons of the authority: why the content is considered illegal, or why your records are needed. Null where none may be given: Regulation (EU) 2022/2065, Art. 10(2)(a)(iv). */
  readonly grounds: Maybe<Scalars['String']['output']>;
  /** Which of your records the authority may read; empty if it is about an item. */
  readonly categories: ReadonlyArray<DataCategory>;
  /** The earliest date of the records; null if there is no time window. */
  readonly from: Maybe<Scalars['DateTime']['output']>;
  /** The first date that is not included; null if there is no time window. */
  readonly to: Maybe<Scalars['DateTime']['output']>;
  /** The purpose for which your records are read; null if it is about an item. */
  readonly purpose: Maybe<Scalars['String']['output']>;
  /** The law that gives the power to order. */
  readonly provision: Scalars['String']['output'];
  /** How to contest the order, before which court and until when, as its authority states it; null where it states nothing. */
  readonly redress: Maybe<Scalars['String']['output']>;
  /** Who scrutinises the order on your request, and until when you can ask; null if nobody does. */
  readonly scrutiny: Maybe<ScrutinyRight>;
};

/** Your right to request that the authority of the platform's state scrutinises a removal order of another state: Regulation (EU) 2021/784, Art. 4(4). */
export type ScrutinyRight = {
  /** The authority; null if the platform knows none by name. */
  readonly authority: Maybe<Scalars['String']['output']>;
  /** The platform's state, ISO 3166. */
  readonly country: Scalars['String']['output'];
  /** When your right ends, 48 hours after you were informed. The first instant that is too late. */
  readonly requestUntil: Scalars['DateTime']['output'];
  /** When that authority found that the order infringes; null if it did not. */
  readonly infringedAt: Maybe<Scalars['DateTime']['output']>;
};

/** The records that the platform holds on you, read by yourself. */
export type OwnAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** What an order in force lets an authority read about one account. */
export type DisclosedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** A field of the subscriber record. */
export type SubscriberField =
  /** The name that the person gave. */
  | 'NAME'
  /** The date of birth. */
  | 'BIRTH_DATE'
  /** The e-mail addresses. */
  | 'EMAILS'
  /** The telephone numbers. */
  | 'PHONES'
  /** The postal or billing address. */
  | 'ADDRESS'
  /** When the account was opened. */
  | 'REGISTERED_AT'
  /** The IP address at registration. */
  | 'REGISTRATION_IP'
  /** The kind of service. */
  | 'SERVICE';

/** A field that you need for a case, and why. */
export type CaseFieldInput = {
  /** The field. */
  readonly field: SubscriberField;
  /** Why you need it, in words for the person concerned. */
  readonly reason: Scalars['String']['input'];
};

/** A field that somebody asked for, and why. */
export type CaseField = {
  /** The field. */
  readonly field: SubscriberField;
  /** Why. */
  readonly reason: Scalars['String']['output'];
};

/** How far a request to read fields for a case has come. */
export type CaseRequestState =
  /** It is not decided yet. */
  | 'PENDING'
  /** A second person consented; the fields were not read yet. */
  | 'CONSENTED'
  /** A second person refused. */
  | 'REFUSED'
  /** A second person consented, and the fields were read. */
  | 'USED';

/** Why a second person must consent. */
export type ConsentCause =
  /** The platform doesn't know who submitted the work; it could be the member of staff who asks. */
  | 'UNKNOWN_SENDER'
  /** The member of staff who asks has used up their daily budget. */
  | 'BUDGET';

/** A member of staff's request to read fields for a case, and a second person's decision on it. */
export type CaseRequest = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** How far it has come. */
  readonly state: CaseRequestState;
  /** Why a second person must consent. */
  readonly cause: ConsentCause;
  /** The work item. */
  readonly work: Scalars['ID']['output'];
  /** The requested fields, each with its reason. */
  readonly fields: ReadonlyArray<CaseField>;
  /** SHA-256 of exactly what is requested. Whoever consents sends it back. */
  readonly digest: Scalars['String']['output'];
  /** Who asks. */
  readonly askedBy: Scalars['String']['output'];
  /** When they asked. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who consented or refused; null before the decision. */
  readonly decidedBy: Maybe<Scalars['String']['output']>;
  /** When they did so; null before. */
  readonly decidedAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when the fields can be read after consent; null otherwise. */
  readonly readableUntil: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused; null unless it was. */
  readonly refusal: Maybe<Scalars['String']['output']>;
};

/** A page of case requests. */
export type CaseRequestConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<CaseRequest>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The case request, or why it was refused. */
export type CaseRequestResult = CaseRequest | Refusal;

/** A limit that was reached: by whom, where, and how often before it was reviewed. */
export type LimitHit = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The limit's name. */
  readonly limit: Scalars['String']['output'];
  /** The side of the person who reached it: authority or platform. */
  readonly side: Scalars['String']['output'];
  /** Who reached it. */
  readonly person: Scalars['String']['output'];
  /** The person's body or organisation. */
  readonly organisation: Maybe<Scalars['String']['output']>;
  /** The order or work item at which it was reached. */
  readonly reference: Scalars['String']['output'];
  /** How often. */
  readonly hits: Scalars['Int']['output'];
  /** When first. */
  readonly firstAt: Scalars['DateTime']['output'];
  /** When last. */
  readonly lastAt: Scalars['DateTime']['output'];
  /** Who reviewed it; null before. */
  readonly reviewedBy: Maybe<Scalars['String']['output']>;
  /** When they did so; null before. */
  readonly reviewedAt: Maybe<Scalars['DateTime']['output']>;
  /** What they found; null before. */
  readonly finding: Maybe<Scalars['String']['output']>;
};

/** A page of limits that were reached. */
export type LimitHitConnection = {
  /** The page's members, in order. */
  readonly nodes: ReadonlyArray<LimitHit>;
  /** Where the page ends. */
  readonly pageInfo: PageInfo;
};

/** The limit that was reached, or why the review was refused. */
export type LimitHitResult = LimitHit | Refusal;

/** A version of the law of orders: data that counsel edits, with the article beside each value. */
export type LawVersion = {
  /** Its number; 0 for the law that ships with the software. */
  readonly number: Scalars['Int']['output'];
  /** SHA-256 of `files`, in hex. The public entry `policy.changed.v1` of the access log names it. */
  readonly hash: Scalars['String']['output'];
  /** Its files as one JSON array, in the canonical form of RFC 8785. */
  readonly files: Scalars['String']['output'];
  /** When the first counsel proposed it; null for the law that ships with the software. */
  readonly proposedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the second counsel put it in force; null before, and for the law that ships with the software. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
};

/** The version as it was proposed or put in force, or why it was refused. */
export type LawVersionResult = LawVersion | Refusal;

/** What a member of staff may read about an account for a case that they have claimed. */
export type CaseAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** What a report of a suspicion names of an account, for the body to which it was sent. */
export type ReportedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** What a report of a suspicion names of an account, for the counsel who sends it by hand. */
export type HandedAccount = {
  /** Identifies the grant in the database; no client ever sees it. */
  readonly grant: Scalars['ID']['output'];
};

/** A report of a suspicion, and the account that it is about. */
export type Report = {
  /** The suspicion. */
  readonly suspicion: Scalars['ID']['output'];
  /** The named fields of the subscriber record and nothing else. */
  readonly account: Maybe<ReportedAccount>;
};

/** A report of a suspicion that is sent by hand, and the account that it is about. */
export type HandedReport = {
  /** The suspicion. */
  readonly suspicion: Scalars['ID']['output'];
  /** The named fields of the subscriber record and nothing else. */
  readonly account: Maybe<HandedAccount>;
};

/** The report, or why it was refused. */
export type ReportResult = Report | Refusal;

/** The report that is sent by hand, or why it was refused. */
export type HandedReportResult = HandedReport | Refusal;

/** A claimed work item, and the account that it is about. */
export type Case = {
  /** The work item. */
  readonly work: Scalars['ID']['output'];
  /** The part of the account that may be read: the named fields of the subscriber record and nothing else. */
  readonly account: Maybe<CaseAccount>;
};

/** The case; or the request to which a second person must consent first; or why it was refused. */
export type CaseResult = Case | CaseRequest | Refusal;

/** Where a page ends and whether another follows. */
export type PageInfo = {
  /** Whether there are more after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Give this as `after` to get the next page; null if there is nothing to continue from. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A request that was understood but not carried out, with every reason. */
export type Refusal = {
  /** Every reason, coded. */
  readonly reasons: ReadonlyArray<RefusalReason>;
  /** The reasons in words, and what to do. */
  readonly message: Scalars['String']['output'];
  /** The legal provision on which it rests, if there is one. */
  readonly article: Maybe<Scalars['String']['output']>;
};

/** Why a request is not carried out. */
export type RefusalReason =
  /** There is no such thing, or it is not yours. */
  | 'NOT_FOUND'
  /** It has changed since you read it: read it again. */
  | 'STALE'
  /** Its state doesn't allow this. */
  | 'WRONG_STATE'
  /** The same person may not do both. */
  | 'SAME_PERSON'
  /** The same body may not do both. */
  | 'SAME_BODY'
  /** Your office or body may not do this (Annex III: NOT_PERMITTED_ISSUER). */
  | 'NOT_COMPETENT'
  /** Your role doesn't decide this kind of work. */
  | 'NOT_DECIDABLE'
  /** Claim the work first. */
  | 'NOT_CLAIMED'
  /** Somebody else has claimed it. */
  | 'CLAIMED_BY_ANOTHER'
  /** It is too early. */
  | 'NOT_YET'
  /** The time for it is over. */
  | 'TOO_LATE'
  /** The digest doesn't match what is to be signed: read it again. */
  | 'DIGEST_MISMATCH'
  /** A person signs this act here, and nobody did. */
  | 'SIGNATURE_REQUIRED'
  /** What was signed is not this act, or not signed by you with a key that counts. The message begins with the code. */
  | 'SIGNATURE_REFUSED'
  /** Nothing is signed here: this installation has no signing page. */
  | 'SIGNATURE_NOT_CHECKED'
  /** Something is still to be decided. */
  | 'UNDECIDED'
  /** A narrowed window is not smaller, or not inside the one that was asked for. */
  | 'WINDOW_WIDER'
  /** A target names more than one account (Annex III: INSUFFICIENT_INFORMATION). */
  | 'AMBIGUOUS_TARGET'
  /** A limit is reached. Emergencies and removal orders have no daily limits of releases; a second counsel raises these for any other order. */
  | 'LIMIT_EXCEEDED'
  /** The order asks for more than can be granted here: counsel answers it outside and records the answer. It is not refused. */
  | 'BEYOND_FLOOR'
  /** Something required is missing (Annex III: INCOMPLETE). */
  | 'MISSING'
  /** Something is too long or has the wrong form (Annex III: MANIFEST_ERROR). */
  | 'INVALID'
  /** Such an order can't ask for this category, or asks for none (Annex III: OUT_OF_SCOPE). */
  | 'CATEGORY'
  /** The provision of criminal law is missing (Annex III: INCOMPLETE). */
  | 'OFFENCE'
  /** The targets are missing (Annex III: INSUFFICIENT_INFORMATION). */
  | 'TARGETS'
  /** A target is named twice (Annex III: MANIFEST_ERROR). */
  | 'DUPLICATE_TARGET'
  /** A target has a wildcard (Annex III: INSUFFICIENT_INFORMATION). */
  | 'WILDCARD'
  /** A target is a range (Annex III: INSUFFICIENT_INFORMATION). */
  | 'RANGE'
  /** A target is a search term (Annex III: INSUFFICIENT_INFORMATION). */
  | 'KEYWORD'
  /** A target is a list (Annex III: INSUFFICIENT_INFORMATION). */
  | 'LIST'
  /** The window to narrow to is missing. */
  | 'WINDOW_MISSING'
  /** The window has no end or no beginning (Annex III: INCOMPLETE). */
  | 'WINDOW_OPEN'
  /** The window is empty (Annex III: MANIFEST_ERROR). */
  | 'WINDOW_EMPTY'
  /** The window reaches past the submission (Annex III: DATA_NOT_AVAILABLE). */
  | 'WINDOW_NOT_PAST'
  /** A territory is not an ISO 3166 country of the EU or EEA, nor WORLD alone, or is wider than the order's (Annex III: OUT_OF_SCOPE). */
  | 'TERRITORY'
  /** An emergency is claimed where none can be (Annex III: INCOMPLETE). */
  | 'EMERGENCY'
  /** The non-disclosure period lacks its reasons, or its end where the platform informs the person (Annex III: INCOMPLETE). */
  | 'SECRECY'
  /** The order does not state which threshold its offence reaches (Annex III: OFFENCE_NOT_COVERED). */
  | 'THRESHOLD'
  /** The notification of an enforcing authority is wrong: the order names neither the authority nor why there is none; or it names one where none is allowed; or the name only resembles that of an enrolled authority; or nothing shows that the named authority can object (Annex III: INCOMPLETE). */
  | 'NOTIFICATION'
  /** The day by which the person is notified is no date (Annex III: INCOMPLETE). */
  | 'INFORMATION'
  /** The order continues an order that is not your body's, or that has nothing to produce (Annex III: MANIFEST_ERROR). */
  | 'LINK'
  /** The same exists already. */
  | 'REPEATED'
  /** The period ends before it begins, or begins in the past. */
  | 'PERIOD'
  /** You can't contest this. */
  | 'NOT_CONTESTABLE'
  /** There is an open complaint about it. */
  | 'COMPLAINT_OPEN';

/** E-mails that wait because they could not be sent, for one reason. It says how many, and of nobody. */
export type WaitingLetters = {
  /** Why the last attempt failed. */
  readonly fault: LetterFault;
  /** The code of the source's refusal, after SOURCE_REFUSED. */
  readonly code: Maybe<Scalars['String']['output']>;
  /** How many wait. */
  readonly waiting: Scalars['Int']['output'];
  /** Since when the oldest of them waits. */
  readonly since: Scalars['DateTime']['output'];
};

/** Why an e-mail could not be sent yet. */
export type LetterFault =
  /** The platform's source, which says where e-mails to accounts go, was not reached. It is asked again. */
  | 'SOURCE_AWAY'
  /** The platform's source refuses to say where the e-mail goes. It is asked again, and refuses until its operator has seen to it. */
  | 'SOURCE_REFUSED'
  /** The mail server was not reached, or took the e-mail not yet. */
  | 'MAIL_SERVER'
  /** Something else, which the process log of the worker names. */
  | 'OTHER';

/** What a caller may act as. Each role belongs to one graph. */
export type Role =
  /** Every caller of the public graph, signed in or not. */
  | 'PUBLIC'
  /** A person with an account. */
  | 'ACCOUNT_HOLDER'
  /** An officer of an issuing authority. */
  | 'ISSUING'
  /** An officer of a validating authority. */
  | 'VALIDATING'
  /** An officer of the enforcing authority of the addressee's state. */
  | 'ENFORCING'
  /** An officer of a Digital Services Coordinator: Regulation (EU) 2022/2065, Art. 49. */
  | 'COORDINATOR'
  /** A trust-and-safety agent of the platform. */
  | 'AGENT'
  /** The platform's counsel. */
  | 'COUNSEL'
  /** An independent auditor. */
  | 'AUDITOR'
  /** Whoever already holds the object; legal on value types only. */
  | 'ANY';

/** The four categories of personal data that an order can name: Regulation (EU) 2023/1543, Art. 3(9) to (12). */
export type DataCategory =
  /** Who the person behind an account is, and which service they have: Art. 3(9). */
  | 'SUBSCRIBER'
  /** Data requested for the sole purpose of identifying the user, such as addresses used at a moment: Art. 3(10). */
  | 'IDENTIFICATION'
  /** Who communicated with whom, when, by which route: Art. 3(11). */
  | 'TRAFFIC'
  /** What was said or stored: Art. 3(12). */
  | 'CONTENT';
