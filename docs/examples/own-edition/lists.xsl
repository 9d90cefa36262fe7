<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- The pages about all documents. Each is made from one element of the namespace above; the comments in
       teigram's xslt/edition/ show them. -->

  <xsl:import href="teigram:edition/edition.xsl"/>

  <!-- 1. Lists: what was secret has a class of its own, by which mine.css marks it. -->
  <xsl:template match="document[contains(lower-case(@classification), 'secret')]" mode="register" as="element(Q{}li)">
    <xsl:variable name="ours" as="element(Q{}li)"><xsl:next-match/></xsl:variable>
    <li class="secret"><xsl:sequence select="$ours/node()"/></li>
  </xsl:template>

  <!-- 2. The heading of a list: "1952" becomes "The year 1952". -->
  <xsl:template match="list[@kind eq 'year']" mode="title" as="xs:string">
    <xsl:sequence select="'The year ' || @label"/>
  </xsl:template>

  <!-- 3. Something of one's own after all that the first page has. -->
  <xsl:template match="home" as="element()*">
    <xsl:next-match/>
    <p class="seminar">Edited by the Telegram Seminar.</p>
  </xsl:template>
</xsl:stylesheet>
