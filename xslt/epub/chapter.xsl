<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- A document as a chapter of a book, be it an EPUB or the print page: no switches, no ways through a site, the notes at its
       end. The text is made by the templates of a document's page, in HTML without a namespace. -->

  <xsl:import href="../html.xsl"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- <TEI xml:id="…" xml:lang="en"><teiHeader/><text/></TEI> -->
  <xsl:template match="/" as="element()"><xsl:sequence select="f:chapter(TEI)"/></xsl:template>

  <xsl:function name="f:chapter" as="element(Q{}article)">
    <xsl:param name="tei" as="element(TEI)"/>
    <article lang="{($tei/@xml:lang, 'en')[1]}">
      <h1><xsl:value-of select="($tei/teiHeader/fileDesc/titleStmt/title[1] ! normalize-space()[.], $tei/@xml:id, 'Document')[1]"/></h1>
      <dl class="origin"><xsl:sequence select="f:origin($tei/teiHeader)"/></dl>
      <div class="text"><xsl:apply-templates select="$tei/text" mode="body"/></div>
      <xsl:apply-templates select="$tei/text" mode="notes"/>
    </article>
  </xsl:function>

  <!-- When it was sent, where it is printed, where it is kept: what the title does not say. -->
  <xsl:function name="f:origin" as="element()*">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="sent" as="element(correspAction)*" select="$header/profileDesc/correspDesc/correspAction[@type = 'sent']"/>
    <xsl:variable name="archive" as="element(msIdentifier)*" select="$header/fileDesc/sourceDesc/msDesc/msIdentifier"/>
    <xsl:for-each select="$sent/date[1]">
      <dt>Date</dt>
      <dd><xsl:value-of select="string-join((f:date(.), f:evidence(.)), ', ')"/></dd>
    </xsl:for-each>
    <xsl:for-each select="($header/fileDesc/sourceDesc/biblStruct)[1]">
      <dt>Printed</dt>
      <dd><xsl:value-of select="string-join(f:printed(.)[.], ', ')"/></dd>
    </xsl:for-each>
    <xsl:for-each select="$archive[normalize-space()]">
      <dt>File</dt>
      <dd><xsl:value-of select="* ! normalize-space()" separator=", "/></dd>
    </xsl:for-each>
  </xsl:function>

  <!-- <biblStruct><monogr><title level="s"/><title level="m"/><biblScope unit="volume"/></monogr></biblStruct> -->
  <xsl:function name="f:printed" as="xs:string*">
    <xsl:param name="source" as="element(biblStruct)"/>
    <xsl:sequence select="
      ($source/series/title, $source/monogr/title[@level = 's'])[1] ! normalize-space(),
      $source/monogr/title[not(@level = 's')][1] ! normalize-space(),
      ($source//biblScope[@unit = 'volume'])[1] ! ('volume ' || normalize-space()),
      ($source//biblScope[@unit = 'part'])[1] ! ('part ' || normalize-space()),
      ($source//biblScope[@unit = 'page'])[1] ! f:pages(.) ! ((if (contains(., '–')) then 'pages ' else 'page ') || .),
      ($source//idno[@type = 'document'])[1] ! ('document ' || normalize-space())"/>
  </xsl:function>

  <!-- <note place="foot" n="1" xml:id="fn1">…</note> where it is anchored -->
  <xsl:template match="note[f:is-foot(.)]" mode="body" as="element(Q{}a)?">
    <xsl:if test="not(parent::div[@type = 'notes'])">
      <a role="doc-noteref" class="noteref" id="{f:note-ident(.)}-ref" href="#{f:note-ident(.)}"><sup><xsl:value-of select="f:note-number(.)"/></sup></a>
    </xsl:if>
  </xsl:template>

  <!-- The notes of the document. -->
  <xsl:template match="text" mode="notes" as="element(Q{}section)?">
    <xsl:if test="exists($foot-notes)">
      <section role="doc-endnotes" class="notes" aria-labelledby="doc-notes">
        <h2 id="doc-notes">Notes</h2>
        <xsl:apply-templates select="$foot-notes" mode="notes"/>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="note" mode="notes" as="element(Q{}aside)">
    <xsl:variable name="ident" as="xs:string" select="f:note-ident(.)"/>
    <xsl:variable name="number" as="xs:string" select="f:note-number(.)"/>
    <aside role="doc-footnote" id="{$ident}">
      <xsl:choose>
        <xsl:when test="parent::div[@type = 'notes']"><span class="number"><xsl:value-of select="$number"/></span></xsl:when>
        <xsl:otherwise><a role="doc-backlink" class="number" href="#{$ident}-ref" aria-label="Back to note {$number} in the text"><xsl:value-of select="$number"/></a></xsl:otherwise>
      </xsl:choose>
      <div class="note-text"><xsl:apply-templates mode="body"/></div>
    </aside>
  </xsl:template>
</xsl:stylesheet>
