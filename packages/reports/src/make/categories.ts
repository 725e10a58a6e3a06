/**
 * The categories and sub-categories of Annex I of Implementing Regulation (EU) 2024/2835, part 2, in its order, with the descriptions that the regulation gives them.
 * A description ends in the blanks that the official sheet has there.
 */

/** One category with its sub-categories: names without their prefix, each with its description. */
export interface Category {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly (readonly [name: string, description: string])[];
}

export const categories: readonly Category[] = [
  {
    name: 'ANIMAL_WELFARE',
    description: 'Animal welfare',
    keywords: [
      ['ANIMAL_HARM', 'Animal harm'],
      ['UNLAWFUL_SALE_ANIMALS', 'Unlawful sale of animals'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'CONSUMER_INFORMATION',
    description: 'Consumer information infringements',
    keywords: [
      ['HIDDEN_ADVERTISEMENT', 'Hidden advertisement or commercial communication, including by influencers '],
      ['INSUFFICIENT_INFORMATION_ON_TRADERS', 'Insufficient information on traders '],
      ['MISLEADING_INFO_GOODS_SERVICES', 'Misleading information about the characteristics of the goods and services'],
      ['MISLEADING_INFO_CONSUMER_RIGHTS', 'Misleading information about the consumer’s rights '],
      ['NONCOMPLIANCE_PRICING', 'Non-compliance with pricing regulations  '],
      ['OTHER', 'Not captured by any other sub-category '],
    ],
  },
  {
    name: 'CYBER_VIOLENCE',
    description: 'Cyber violence',
    keywords: [
      ['CYBER_BULLYING_INTIMIDATION', 'Cyber bullying and intimidation'],
      ['CYBER_HARASSMENT', 'Cyber harassment'],
      ['CYBER_INCITEMENT', 'Cyber incitement to hatred or violence'],
      ['CYBER_STALKING', 'Cyber stalking'],
      [
        'NON_CONSENSUAL_IMAGE_SHARING',
        'Non-consensual (intimate) material sharing, including (image-based) sexual abuse (excluding content depicting minors)',
      ],
      [
        'NON_CONSENSUAL_MATERIAL_DEEPFAKE',
        "Non-consensual sharing of material containing deepfake or similar technology using a third party's features (excluding content depicting minors)",
      ],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'CYBER_VIOLENCE_AGAINST_WOMEN',
    description: 'Cyber violence against women',
    keywords: [
      ['BULLYING_AGAINST_GIRLS', 'Cyber bullying and intimidation against girls'],
      ['CYBER_HARASSMENT_AGAINST_WOMEN', 'Cyber harassment against women'],
      ['CYBER_STALKING_AGAINST_WOMEN', 'Cyber stalking against women'],
      ['FEMALE_GENDERED_DISINFORMATION', 'Gendered disinformation'],
      ['INCITEMENT_AGAINST_WOMEN', 'Illegal incitement to violence and hatred against women'],
      [
        'NON_CONSENSUAL_IMAGE_SHARING_AGAINST_WOMEN',
        'Non-consensual (intimate) material sharing against women, including (image-based) sexual abuse against women (excluding content depicting minors)',
      ],
      [
        'NON_CONSENSUAL_MATERIAL_DEEPFAKE_AGAINST_WOMEN',
        "Non-consensual sharing of material containing deepfake or similar technology using a third party's features against women (excluding content depicting minors)",
      ],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
    description: 'Data protection and privacy violations',
    keywords: [
      ['BIOMETRIC_DATA_BREACH', 'Biometric data breach'],
      ['DATA_FALSIFICATION', 'Data falsification'],
      ['MISSING_PROCESSING_GROUND', 'Missing processing ground for data'],
      ['RIGHT_TO_BE_FORGOTTEN', 'Right to be forgotten'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'ILLEGAL_OR_HARMFUL_SPEECH',
    description: 'Illegal or harmful speech',
    keywords: [
      ['DEFAMATION', 'Defamation'],
      ['DISCRIMINATION', 'Discrimination'],
      ['HATE_SPEECH', 'Illegal incitement to violence and hatred based on protected characteristics (hate speech) '],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    description: 'Intellectual property infringements',
    keywords: [
      ['COPYRIGHT_INFRINGEMENT', 'Copyright infringements'],
      ['DESIGN_INFRINGEMENT', 'Design infringements'],
      ['GEOGRAPHIC_INDICATIONS_INFRINGEMENT', 'Geographical indications infringements'],
      ['PATENT_INFRINGEMENT', 'Patent infringements'],
      ['TRADE_SECRET_INFRINGEMENT', 'Trade secret infringements'],
      ['TRADEMARK_INFRINGEMENT', 'Trademark infringements'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
    description: 'Negative effects on civic discourse or elections',
    keywords: [
      ['MISINFORMATION_DISINFORMATION', 'Misinformation, disinformation, foreign information manipulation and interference '],
      ['VIOLATION_EU_LAW', 'Violation of EU law relevant to civic discourse or elections '],
      ['VIOLATION_NATIONAL_LAW', 'Violation of national law relevant to civic discourse or elections '],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'PROTECTION_OF_MINORS',
    description: 'Protection of minors ',
    keywords: [
      ['AGE_SPECIFIC_RESTRICTIONS_MINORS', 'Age-specific restrictions concerning minors'],
      ['CHILD_SEXUAL_ABUSE_MATERIAL', 'Child sexual abuse material'],
      ['CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE', 'Child sexual abuse material containing deepfake or similar technology'],
      ['GROOMING_SEXUAL_ENTICEMENT_MINORS', 'Grooming/sexual enticement of minors '],
      ['UNSAFE_CHALLENGES', 'Unsafe challenges'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'RISK_FOR_PUBLIC_SECURITY',
    description: 'Risk for public security ',
    keywords: [
      ['ILLEGAL_ORGANIZATIONS', 'Illegal organizations'],
      ['RISK_ENVIRONMENTAL_DAMAGE', 'Risk for environmental damage'],
      ['RISK_PUBLIC_HEALTH', 'Risk for public health'],
      ['TERRORIST_CONTENT', 'Terrorist content'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'SCAMS_AND_FRAUD',
    description: 'Scams and/or fraud ',
    keywords: [
      ['IMPERSONATION_ACCOUNT_HIJACKING', 'Impersonation or account hijacking'],
      ['INAUTHENTIC_ACCOUNTS', 'Inauthentic accounts'],
      ['INAUTHENTIC_LISTINGS', 'Inauthentic listings'],
      ['INAUTHENTIC_USER_REVIEWS', 'Inauthentic user reviews'],
      ['PHISHING', 'Phishing'],
      ['PYRAMID_SCHEMES', 'Pyramid schemes'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'SELF_HARM',
    description: 'Self-harm',
    keywords: [
      ['CONTENT_PROMOTING_EATING_DISORDERS', 'Content promoting eating disorders'],
      ['SELF_MUTILATION', 'Self-mutilation'],
      ['SUICIDE', 'Suicide'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'UNSAFE_AND_PROHIBITED_PRODUCTS',
    description: 'Unsafe, non-compliant or prohibited products ',
    keywords: [
      ['PROHIBITED_PRODUCTS', 'Prohibited or restricted products'],
      ['UNSAFE_PRODUCTS', 'Unsafe or non-compliant products'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'VIOLENCE',
    description: 'Violence ',
    keywords: [
      ['COORDINATED_HARM', 'Coordinated harm'],
      ['INCITEMENT_VIOLENCE_HATRED', 'General calls or incitement to violence and/or hatred'],
      ['HUMAN_EXPLOITATION', 'Human exploitation'],
      ['HUMAN_TRAFFICKING', 'Human trafficking'],
      ['TRAFFICKING_WOMEN_GIRLS', 'Trafficking in women and girls'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'OTHER_VIOLATION_TC',
    description: 'Other violation of provider’s terms and conditions',
    keywords: [
      ['ADULT_SEXUAL_MATERIAL', 'Adult sexual material'],
      ['AGE_SPECIFIC_RESTRICTIONS', 'Age-specific restrictions'],
      ['GEOGRAPHICAL_REQUIREMENTS', 'Geographical requirements'],
      ['GOODS_SERVICES_NOT_PERMITTED', 'Goods/services not permitted to be offered on the platform'],
      ['LANGUAGE_REQUIREMENTS', 'Language requirements'],
      ['NUDITY', 'Nudity'],
      ['OTHER', 'Not captured by any other sub-category  '],
    ],
  },
  {
    name: 'NOT_SPECIFIED_ORDER',
    description: 'Type of illegal content not specified by the public authority',
    keywords: [],
  },
  {
    name: 'NOT_SPECIFIED_NOTICE',
    description: 'Type of alleged illegal content not specified by the notifier',
    keywords: [],
  },
];
