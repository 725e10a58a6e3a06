/** A link to another page of the console that looks like a button, because it is the next step. */
import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AnchorProps = ButtonProps & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & { ref?: Ref<HTMLAnchorElement> };

const Anchor = (props: AnchorProps) => <Button component="a" variant="default" {...props} />;

export const ButtonLink = createLink(Anchor);
