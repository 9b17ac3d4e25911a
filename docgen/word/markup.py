"""What stands where in WordprocessingML: one row says the attributes and children of its elements.

Facts of ECMA-376, Part 1, clause 17 (annex A.1 is the same as a schema), as far as templates hold them and
outputs carry them; ``docgen.word.sound`` judges by it. What screen and cleaning refuse or take out is not
listed: tracked changes, comments, embedded objects, proofing marks.

A row: names | attributes | children. A name «tabs/tab» is the w:tab of a w:tabs. Attributes are
«name=kind of value» (see ``docgen.word.values``), «!» where one must be there. Children: «>» begins what
must come later, «?» at most once, «!» exactly once, «~» anywhere, «*x» the group x, «m:» anything of that
namespace, «…» others are not judged. Elements whose order ``docgen.word.order`` mends need no «>».
"""

from typing import Final

GROUPS: Final = {
    # 17.2.2, 17.4.65: what a story consists of
    "block": "p tbl sdt customXml bookmarkStart bookmarkEnd m:oMath m:oMathPara mc:AlternateContent",
    # 17.3.1.22, 17.16.22: what a paragraph consists of
    "inline": "r hyperlink fldSimple smartTag sdt customXml dir bdo bookmarkStart bookmarkEnd "
    "m:oMath m:oMathPara mc:AlternateContent",
    # 17.3.2.28
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText "
    "vertAlign rtl cs em lang eastAsianLayout specVanish oMath w14:",
    "colour": "themeColor=theme themeTint=hex2 themeShade=hex2",
    "border": "color=colour themeColor=theme themeTint=hex2 themeShade=hex2 sz=eighths space=points "
    "shadow=onoff frame=onoff",
}

# fmt: off
ROWS: Final = (
    # 17.2, 17.10, 17.11: parts and stories
    ("document",                   "conformance=word",                       "background? > body!"),
    ("background",                 "color=colour *colour",                   "…"),
    ("body",                       "",                                       "*block > sectPr?"),
    ("hdr ftr txbxContent",        "",                                       "*block"),
    ("footnotes",                  "",                                       "footnote"),
    ("endnotes",                   "",                                       "endnote"),
    ("footnote endnote",           "id=int! type=note",                      "*block"),
    ("bookmarkStart",              "id=int! name=text! colFirst=int colLast=int displacedByCustomXml=side", ""),
    ("bookmarkEnd",                "id=int! displacedByCustomXml=side",      ""),
    # 17.5: structured tags and custom XML; what they hold is what their holder may hold
    ("sdt",                        "",                                       "sdtPr? > sdtEndPr? > sdtContent?"),
    ("sdtPr",                      "",                                       "…"),
    ("sdtEndPr",                   "",                                       "rPr?"),
    ("customXmlPr smartTagPr",     "",                                       "placeholder? > attr"),
    ("attr",                       "uri=text name=text! val=text!",          ""),
    # 17.3.1: paragraphs
    ("p",                          "",                                       "pPr? > *inline"),
    ("pPr",                        "",
     ("pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
     "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi "
     "adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection "
     "textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr")),
    ("pStyle rStyle tblStyle basedOn next link styleLink numStyleLink name aliases", "val=text!", ""),
    (("keepNext keepLines pageBreakBefore widowControl suppressLineNumbers suppressAutoHyphens kinsoku wordWrap "
     "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid contextualSpacing "
     "mirrorIndents suppressOverlap"),                                        "val=onoff", ""),
    ("framePr",
     ("dropCap=drop lines=int w=utwips h=utwips vSpace=utwips hSpace=utwips wrap=wrap hAnchor=anchor vAnchor=anchor "
     "x=twips xAlign=xalign y=twips yAlign=yalign hRule=height anchorLock=onoff"),  ""),
    ("numPr",                      "",                                       "ilvl? > numId?"),
    ("ilvl",                       "val=level!",                             ""),
    ("numId",                      "val=int!",                               ""),
    ("pBdr",                       "",                                       "top left bottom right between bar"),
    ("top left bottom right start end between bar insideH insideV tl2br tr2bl bdr",
                                   "val=border! *border",                    ""),
    ("shd",
     "val=pattern! color=colour *colour fill=colour themeFill=theme themeFillTint=hex2 themeFillShade=hex2",  ""),
    ("tabs",                       "",                                       "tab"),
    ("tabs/tab",                   "val=tab! pos=twips! leader=leader",      ""),
    ("spacing",
     ("before=utwips beforeLines=int beforeAutospacing=onoff after=utwips afterLines=int afterAutospacing=onoff "
     "line=twips lineRule=height"),                                           ""),
    ("ind",
     ("start=twips startChars=int end=twips endChars=int left=twips leftChars=int right=twips rightChars=int "
     "hanging=utwips hangingChars=int firstLine=utwips firstLineChars=int"),  ""),
    ("jc",                         "val=jc!",                                ""),
    ("textDirection",              "val=direction!",                         ""),
    ("textAlignment",              "val=baseline!",                          ""),
    ("textboxTightWrap",           "val=tight!",                             ""),
    ("outlineLvl",                 "val=outline!",                           ""),
    ("divId",                      "val=int!",                               ""),
    ("cnfStyle",
     ("val=bits firstRow=onoff lastRow=onoff firstColumn=onoff lastColumn=onoff oddVBand=onoff evenVBand=onoff "
     "oddHBand=onoff evenHBand=onoff firstRowFirstColumn=onoff firstRowLastColumn=onoff "
     "lastRowFirstColumn=onoff lastRowLastColumn=onoff"),                     ""),
    # 17.3.2, 17.3.3: runs
    ("r",                          "",
     ("rPr? > t tab br cr noBreakHyphen softHyphen sym fldChar instrText drawing pict footnoteReference "
     "endnoteReference footnoteRef endnoteRef separator continuationSeparator ptab pgNum ruby dayShort monthShort "
     "yearShort dayLong monthLong yearLong mc:AlternateContent")),
    ("t instrText",                "xml:space=space",                        ""),
    (("tab cr noBreakHyphen softHyphen footnoteRef endnoteRef separator continuationSeparator pgNum dayShort "
     "monthShort yearShort dayLong monthLong yearLong"),                      "", ""),
    ("br",                         "type=break clear=clear",                 ""),
    ("sym",                        "font=text char=hex4",                    ""),
    ("ptab",                       "alignment=ptab! relativeTo=edge! leader=leader!", ""),
    ("footnoteReference endnoteReference", "id=int! customMarkFollows=onoff", ""),
    ("drawing",                    "",                                       "…"),
    ("pict",                       "",                                       "v: o: w10:"),
    ("ruby",                       "",                                       "rubyPr! > rt! > rubyBase!"),
    ("rubyPr",                     "",                                       "…"),
    ("rt rubyBase",                "",                                       "r bookmarkStart bookmarkEnd m:oMath"),
    ("rPr",                        "",                                       "*rPr"),
    ("rFonts",
     ("hint=hint ascii=text hAnsi=text eastAsia=text cs=text asciiTheme=font hAnsiTheme=font eastAsiaTheme=font "
     "cstheme=font"),                                                         ""),
    (("b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof vanish webHidden rtl cs "
     "specVanish oMath"),                                                     "val=onoff", ""),
    ("color",                      "val=colour! *colour",                    ""),
    ("rPr/spacing",                "val=twips!",                             ""),
    ("w",                          "val=scale!",                             ""),
    ("kern",                       "val=kern!",                              ""),
    ("sz szCs",                    "val=size!",                              ""),
    ("position",                   "val=lift!",                              ""),
    ("highlight",                  "val=highlight!",                         ""),
    ("u",                          "val=underline color=colour *colour",     ""),
    ("effect",                     "val=effect!",                            ""),
    ("fitText",                    "val=utwips! id=int",                     ""),
    ("vertAlign",                  "val=script!",                            ""),
    ("em",                         "val=dot!",                               ""),
    ("lang",                       "val=lang eastAsia=lang bidi=lang",       ""),
    ("eastAsianLayout",            "id=int combine=onoff combineBrackets=bracket vert=onoff vertCompress=onoff", ""),
    # 17.16: links and fields
    ("hyperlink",
     "r:id=text tgtFrame=text tooltip=text docLocation=text history=onoff anchor=text",  "*inline"),
    ("fldSimple",                  "instr=text! fldLock=onoff dirty=onoff",  "fldData? > *inline"),
    ("fldChar",                    "fldCharType=field! fldLock=onoff dirty=onoff", "fldData? > ffData?"),
    ("fldData",                    "xml:space=space",                        ""),
    ("ffData",                     "",                                       "…"),
    ("dir bdo",                    "val=reading",                            "*inline"),
    # 17.4: tables
    ("tbl",                        "",
     "~bookmarkStart ~bookmarkEnd tblPr? > tblGrid! > tr sdt customXml m:oMath m:oMathPara"),
    ("tblPr",                      "",
     ("tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
     "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription")),
    ("tblPrEx",                    "",
     "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook"),
    ("tblpPr",
     ("leftFromText=utwips rightFromText=utwips topFromText=utwips bottomFromText=utwips vertAnchor=anchor "
     "horzAnchor=anchor tblpXSpec=xalign tblpX=twips tblpYSpec=yalign tblpY=twips"),  ""),
    ("tblOverlap",                 "val=overlap!",                           ""),
    ("bidiVisual",                 "val=onoff",                              ""),
    ("tblStyleRowBandSize tblStyleColBandSize", "val=int!",                  ""),
    ("tblW tcW tblCellSpacing wBefore wAfter", "w=uwidth type=width",        ""),
    ("tblInd",                     "w=width_or_less type=width",             ""),
    (("tblCellMar/top tblCellMar/left tblCellMar/bottom tblCellMar/right tcMar/top tcMar/left tcMar/bottom "
     "tcMar/right tblCellMar/start tblCellMar/end tcMar/start tcMar/end"),    "w=width_or_less type=width", ""),
    ("tblPr/jc trPr/jc tblPrEx/jc", "val=jc_table!",                         ""),
    ("tblBorders",                 "",                                       "top start left bottom end right insideH insideV"),
    ("tcBorders",                  "",
     "top start left bottom end right insideH insideV tl2br tr2bl"),
    ("tblLayout",                  "type=layout",                            ""),
    ("tblCellMar tcMar",           "",                                       "top start left bottom end right"),
    ("tblLook",
     "val=hex4 firstRow=onoff lastRow=onoff firstColumn=onoff lastColumn=onoff noHBand=onoff noVBand=onoff",  ""),
    ("tblCaption tblDescription",  "val=text!",                              ""),
    ("tblGrid",                    "",                                       "gridCol"),
    ("gridCol",                    "w=utwips",                               ""),
    ("tr",                         "",
     "~bookmarkStart ~bookmarkEnd tblPrEx? > trPr? > tc sdt customXml m:oMath m:oMathPara"),
    ("trPr",                       "",
     "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden"),
    ("gridBefore gridAfter",       "val=columns!",                           ""),
    ("cantSplit tblHeader hidden", "val=onoff",                              ""),
    ("trHeight",                   "val=utwips hRule=height",                ""),
    ("tc",                         "id=text",                                "tcPr? > *block"),
    ("tcPr",                       "",
     "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers"),
    ("gridSpan",                   "val=span!",                              ""),
    ("hMerge vMerge",              "val=merge",                              ""),
    ("noWrap tcFitText hideMark",  "val=onoff",                              ""),
    ("vAlign",                     "val=valign!",                            ""),
    ("headers",                    "",                                       "…"),
    # 17.6: sections
    ("sectPr",                     "",
     ("headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType "
     "cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid")),
    ("headerReference footerReference", "r:id=text! type=page!",             ""),
    ("footnotePr endnotePr",       "",                                       "pos numFmt numStart numRestart …"),
    ("footnotePr/footnote endnotePr/endnote", "id=int!",                     ""),
    ("pos",                        "val=note_place!",                        ""),
    ("numStart",                   "val=int!",                               ""),
    ("numRestart",                 "val=note_restart!",                      ""),
    ("type",                       "val=section",                            ""),
    ("pgSz",                       "w=utwips h=utwips orient=paper code=int", ""),
    ("pgMar",                      ("top=twips right=utwips bottom=twips left=utwips header=utwips footer=utwips "
                                   "gutter=utwips"),                          ""),
    ("paperSrc",                   "first=int other=int",                    ""),
    ("pgBorders",                  "zOrder=layer display=shown offsetFrom=offset", "top? > left? > bottom? > right?"),
    ("pgBorders/top pgBorders/left pgBorders/bottom pgBorders/right", "val=word! *border", ""),
    ("lnNumType",                  "countBy=int start=int distance=utwips restart=lines", ""),
    ("pgNumType",                  "fmt=number start=count chapStyle=int chapSep=chapter", ""),
    ("cols",                       "equalWidth=onoff space=utwips num=columns sep=onoff", "col"),
    ("col",                        "w=utwips space=utwips",                  ""),
    ("formProt noEndnote titlePg rtlGutter", "val=onoff",                    ""),
    ("docGrid",                    "type=grid linePitch=int charSpace=int",  ""),
    # 17.7: styles
    ("styles",                     "",                                       "docDefaults? > latentStyles? > style"),
    ("docDefaults",                "",                                       "rPrDefault? > pPrDefault?"),
    ("rPrDefault",                 "",                                       "rPr?"),
    ("pPrDefault",                 "",                                       "pPr?"),
    ("latentStyles",
     "defLockedState=onoff defUIPriority=int defSemiHidden=onoff defUnhideWhenUsed=onoff defQFormat=onoff count=int",
                                                                             "lsdException"),
    ("lsdException",
     "name=text! locked=onoff uiPriority=int semiHidden=onoff unhideWhenUsed=onoff qFormat=onoff",  ""),
    ("style",                      "type=style styleId=text default=onoff customStyle=onoff",
     ("name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
     "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr")),
    ("autoRedefine semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply",
                                   "val=onoff",                              ""),
    ("uiPriority",                 "val=int!",                               ""),
    ("rsid",                       "val=hex8!",                              ""),
    ("tblStylePr",                 "type=band!",                             "pPr? > rPr? > tblPr? > trPr? > tcPr?"),
    # 17.9: lists
    ("numbering",                  "",                                       "numPicBullet > abstractNum > num > …"),
    ("numPicBullet",               "numPicBulletId=int!",                    "…"),
    ("abstractNum",                "abstractNumId=int!",
     "nsid? > multiLevelType? > tmpl? > name? > styleLink? > numStyleLink? > lvl"),
    ("nsid tmpl",                  "val=hex8!",                              ""),
    ("multiLevelType",             "val=levels!",                            ""),
    ("lvl",                        "ilvl=level! tplc=hex8 tentative=onoff",
     "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr mc:AlternateContent"),
    ("lvl/start startOverride lvlRestart lvlPicBulletId abstractNumId", "val=int!", ""),
    ("numFmt",                     "val=number! format=text",                ""),
    ("isLgl",                      "val=onoff",                              ""),
    ("suff",                       "val=suffix!",                            ""),
    ("lvlText",                    "val=text null=onoff",                    ""),
    ("legacy",                     "legacy=onoff legacySpace=utwips legacyIndent=twips", ""),
    ("lvlJc",                      "val=jc!",                                ""),
    ("num",                        "numId=int!",                             "abstractNumId! > lvlOverride"),
    ("lvlOverride",                "ilvl=level!",                            "startOverride? > lvl?"),
    # 17.8: fonts; 17.15: settings, of which the output keeps these
    ("fonts",                      "",                                       "font"),
    ("font",                       "name=text!",
     ("altName? > panose1? > charset? > family? > notTrueType? > pitch? > sig? > embedRegular embedBold embedItalic "
     "embedBoldItalic")),
    ("altName",                    "val=text!",                              ""),
    ("panose1",                    "val=hex20!",                             ""),
    ("charset",                    "val=hex2 characterSet=text",             ""),
    ("family",                     "val=family!",                            ""),
    ("notTrueType",                "val=onoff",                              ""),
    ("pitch",                      "val=pitch!",                             ""),
    ("sig",                        "usb0=hex8! usb1=hex8! usb2=hex8! usb3=hex8! csb0=hex8! csb1=hex8!", ""),
    ("embedRegular embedBold embedItalic embedBoldItalic", "r:id=text fontKey=text subsetted=onoff", ""),
    ("settings",                   "",
     ("zoom mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
     "defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders "
     "noPunctuationKerning characterSpacingControl compat themeFontLang clrSchemeMapping …")),
    ("zoom",                       "val=zoom percent=percent",              ""),
    (("mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop "
     "autoHyphenation doNotHyphenateCaps evenAndOddHeaders noPunctuationKerning"), "val=onoff", ""),
    ("defaultTabStop hyphenationZone", "val=utwips!",                        ""),
    ("consecutiveHyphenLimit",     "val=int!",                               ""),
    ("characterSpacingControl",    "val=squeeze!",                            ""),
    ("compat",                     "",
     ("useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance "
     "balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace "
     "doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack "
     "wpSpaceWidth showBreaksInFrames subFontBySize suppressBottomSpacing suppressTopSpacing "
     "suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk swapBordersFacingPages convMailMergeEsc "
     "truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics doNotSuppressParagraphBorders wrapTrailSpaces "
     "footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow forgetLastTabAlignment adjustLineHeightInTable "
     "autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing layoutRawTableWidth layoutTableRowsApart "
     "useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell selectFldWithFirstOrLastChar "
     "applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules growAutofit "
     "useFELayout useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules "
     "allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables "
     "autofitToFirstFixedWidthCell underlineTabInNumList displayHangulFixedWidth splitPgBreakAndParaMark "
     "doNotVertAlignCellWithSp doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs "
     "cachedColBalance compatSetting")),
    ("compat/*",                   "val=onoff",                              ""),
    ("compatSetting",              "name=text uri=text val=text",            ""),
    ("themeFontLang",              "val=lang eastAsia=lang bidi=lang",       ""),
    ("clrSchemeMapping",
     ("bg1=scheme t1=scheme bg2=scheme t2=scheme accent1=scheme accent2=scheme accent3=scheme accent4=scheme "
     "accent5=scheme accent6=scheme hyperlink=scheme followedHyperlink=scheme"),  ""),
)
# fmt: on
