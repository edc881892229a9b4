/* Reads GIFT with gift-pegjs. */
import { parse } from "gift-pegjs";
import { serve } from "./service.mjs";

await serve(({ text }) => parse(text));
