-- whether an invitation is still on its way to a user
CREATE INDEX mail_order_user ON mail_order (user_id);
