"""The words on the buttons of H5P: the libraries show none of their own where a package has none."""

from __future__ import annotations

Words = dict[str, str]

CHOICE_WORDS: Words = {
    "checkAnswerButton": "Check",
    "submitAnswerButton": "Submit",
    "showSolutionButton": "Show solution",
    "tryAgainButton": "Try again",
    "tipsLabel": "Show tip",
    "scoreBarLabel": "You got :num out of :total points",
    "tipAvailable": "Tip available",
    "feedbackAvailable": "Feedback available",
    "readFeedback": "Read feedback",
    "wrongAnswer": "Wrong answer",
    "correctAnswer": "Correct answer",
    "shouldCheck": "Should have been chosen",
    "shouldNotCheck": "Should not have been chosen",
    "noInput": "Please choose an answer first",
    "a11yCheck": "Check the answer. It will be marked as correct, incorrect or unanswered.",
    "a11yShowSolution": "Show the solution. The correct answer will be marked.",
    "a11yRetry": "Try the question again, with nothing chosen.",
}
"""The interface of H5P.MultiChoice 1.16."""

CONFIRM_CHECK: Words = {
    "header": "Finish?",
    "body": "Do you want to finish?",
    "cancelLabel": "Cancel",
    "confirmLabel": "Finish",
}

CONFIRM_RETRY: Words = {
    "header": "Try again?",
    "body": "Do you want to start again?",
    "cancelLabel": "Cancel",
    "confirmLabel": "Start again",
}

SET_WORDS: Words = {
    "prevButton": "Previous question",
    "nextButton": "Next question",
    "finishButton": "Finish",
    "submitButton": "Submit",
    "textualProgress": "Question @current of @total",
    "jumpToQuestion": "Question %d of %total",
    "questionLabel": "Question",
    "readSpeakerProgress": "Question @current of @total",
    "unansweredText": "Unanswered",
    "answeredText": "Answered",
    "currentQuestionText": "Current question",
    "navigationLabel": "Questions",
}
"""The interface of H5P.QuestionSet 1.20."""

END_WORDS: Words = {
    "noResultMessage": "Finished",
    "message": "Your result:",
    "scoreBarLabel": "You got @finals out of @totals points",
    "solutionButtonText": "Show solution",
    "retryButtonText": "Try again",
    "finishButtonText": "Finish",
    "submitButtonText": "Submit",
    "skipButtonText": "Skip video",
}
