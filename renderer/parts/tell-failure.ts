import { notifications } from '@mantine/notifications'

/** Says what was not done and why, until the person has read it. */
export function tellFailure(title: string, message: string): void {
  notifications.show({ title: `${title}: not done`, message, color: 'red', autoClose: false })
}
