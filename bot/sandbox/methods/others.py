"""Methods of Bot API 10.3 that the sandbox refuses loudly: a bot must never take silence for success."""

_NAMES = """
    addStickerToSet answerChatJoinRequestQuery answerGuestQuery answerPreCheckoutQuery answerShippingQuery
    answerWebAppQuery approveChatJoinRequest approveSuggestedPost banChatSenderChat closeGeneralForumTopic
    convertGiftToStars createChatInviteLink createChatSubscriptionInviteLink createInvoiceLink
    createNewStickerSet declineChatJoinRequest declineSuggestedPost deleteAllMessageReactions
    deleteBusinessMessages deleteChatPhoto deleteChatStickerSet deleteEphemeralMessage deleteMessageReaction
    deleteStickerFromSet deleteStickerSet deleteStory editChatInviteLink editChatSubscriptionInviteLink
    editEphemeralMessageCaption editEphemeralMessageMedia editEphemeralMessageReplyMarkup
    editEphemeralMessageText editGeneralForumTopic editMessageChecklist editMessageLiveLocation editStory
    editUserStarSubscription getAvailableGifts getBusinessAccountGifts getBusinessAccountStarBalance
    getBusinessConnection getChatGifts getCustomEmojiStickers getForumTopicIconStickers getGameHighScores
    getManagedBotAccessSettings getManagedBotToken getMyDefaultAdministratorRights getMyStarBalance
    getStarTransactions getStickerSet getUserChatBoosts getUserGifts getUserPersonalChatMessages
    getUserProfileAudios giftPremiumSubscription hideGeneralForumTopic postStory readBusinessMessage
    refundStarPayment removeBusinessAccountProfilePhoto removeChatVerification removeMyProfilePhoto
    removeUserVerification reopenGeneralForumTopic replaceManagedBotToken replaceStickerInSet repostStory
    revokeChatInviteLink savePreparedInlineMessage savePreparedKeyboardButton
    sendChatJoinRequestWebApp sendChecklist sendGame sendGift sendInvoice sendLivePhoto sendMessageDraft
    sendPaidMedia sendPoll sendRichMessage sendRichMessageDraft sendSticker sendVideoNote
    setBusinessAccountBio setBusinessAccountGiftSettings setBusinessAccountName setBusinessAccountProfilePhoto
    setBusinessAccountUsername setChatMemberTag setChatPhoto setChatStickerSet setCustomEmojiStickerSetThumbnail
    setGameScore setManagedBotAccessSettings setMyDefaultAdministratorRights setMyProfilePhoto
    setPassportDataErrors setStickerEmojiList setStickerKeywords setStickerMaskPosition setStickerPositionInSet
    setStickerSetThumbnail setStickerSetTitle setUserEmojiStatus stopMessageLiveLocation stopPoll
    transferBusinessAccountStars transferGift unbanChatSenderChat unhideGeneralForumTopic
    unpinAllForumTopicMessages unpinAllGeneralForumTopicMessages upgradeGift uploadStickerFile verifyChat
    verifyUser
"""

OTHERS = {name.lower(): name for name in _NAMES.split()}
