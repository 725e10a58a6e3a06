/** Forms of a fictional case, as the sending system would write them. */
import { namespace } from '../src/mapping.ts';

/** What no order keeps: whoever sends the form adds it. */
export const addedBySender = {
  addressee: '  <B>\n    <Addressee>Example Social Ltd</Addressee>\n  </B>\n',
  signed: '    <SignedAt>2026-03-01T12:00:00.000Z</SignedAt>\n',
};

/** A production order's certificate, complete. */
export const epocForm = (email: string, { addressee, signed } = addedBySender): string => `<?xml version="1.0" encoding="UTF-8"?>
<EuropeanProductionOrderCertificate xmlns="${namespace}">
  <A>
    <FileNumber>12 Js 345/26</FileNumber>
    <IssuingState>DE</IssuingState>
    <IssuingAuthority>northport-police</IssuingAuthority>
    <ValidatingState>DE</ValidatingState>
    <ValidatingAuthority>northport-district-court</ValidatingAuthority>
  </A>
${addressee}  <C>
    <Deadline>AS_SOON_AS_POSSIBLE</Deadline>
  </C>
  <E>
    <Identifier>
      <Type>EMAIL</Type>
      <Value>${email}</Value>
    </Identifier>
  </E>
  <F>
    <Category>Subscriber</Category>
    <Category>Traffic</Category>
    <From>2002-08-01T00:00:00.000Z</From>
    <To>2002-10-01T00:00:00.000Z</To>
  </F>
  <G>
    <Power>Code of Criminal Procedure, section 100k</Power>
    <Offence>Criminal Code, section 263</Offence>
    <Threshold>THREE_YEARS</Threshold>
  </G>
  <H>
    <Delay>
      <Ground>PREJUDICE_TO_INVESTIGATION</Ground>
      <Reason>The sender of the forged invoices would delete what shows who they are.</Reason>
    </Delay>
  </H>
  <I>
    <Office>OTHER_COMPETENT_AUTHORITY</Office>
${signed}  </I>
  <J>
    <Office>JUDGE</Office>
  </J>
  <K>
    <NotNotified>The offence touches this state alone, and the person lives here.</NotNotified>
  </K>
  <L>
    <Recipient>ISSUING_AUTHORITY</Recipient>
  </L>
  <M>
    <Grounds>The sender of the forged invoices is not known otherwise.</Grounds>
    <Summary>An invoice fraud &amp; forged accounts</Summary>
  </M>
</EuropeanProductionOrderCertificate>
`;

/** A preservation order's certificate, complete. */
export const preservationForm = `<?xml version="1.0" encoding="UTF-8"?>
<EuropeanPreservationOrderCertificate xmlns="${namespace}">
  <A>
    <FileNumber>12 Js 346/26</FileNumber>
    <IssuingState>DE</IssuingState>
    <IssuingAuthority>northport-prosecution-office</IssuingAuthority>
  </A>
  <B>
    <Addressee>Example Social Ltd</Addressee>
    <Emergency>
      <Ground>IMMINENT_THREAT_TO_LIFE</Ground>
      <Threat>A threat to poison a well, to be carried out within hours.</Threat>
    </Emergency>
  </B>
  <C>
    <Identifier>
      <Type>IMEI_NUMBER</Type>
      <Value>490154203237518</Value>
    </Identifier>
    <Identifier>
      <Type>HANDLE</Type>
      <Value>orla</Value>
    </Identifier>
  </C>
  <D>
    <Category>Subscriber</Category>
  </D>
  <E>
    <Power>Code of Criminal Procedure, section 100k</Power>
    <Offence>Criminal Code, section 241</Offence>
  </E>
  <F>
    <Office>PUBLIC_PROSECUTOR</Office>
    <SignedAt>2026-03-01T12:00:00.000Z</SignedAt>
  </F>
</EuropeanPreservationOrderCertificate>
`;
