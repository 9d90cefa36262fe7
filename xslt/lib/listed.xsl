<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Persons and terms that the lists of the printed volume explain: links to them in mode "body", and mode "listed", which
       shows the lists. -->

  <xsl:mode name="listed" on-no-match="fail"/>

  <!-- <standOff><listPerson><person xml:id="p_AK1"/></listPerson><list type="gloss"><label xml:id="t_AEC1"/><item/></list></standOff> -->
  <xsl:variable name="listed" as="element()*" select="/TEI/standOff/(listPerson/person | list/label)[@xml:id]"/>

  <!-- <persName ref="#p_AK1">Aichi</persName>, <term ref="#t_AEC1">AEC</term> -->
  <xsl:template match="persName[@ref][exists($listed)] | term[@ref][exists($listed)]" mode="body" as="element()" priority="1">
    <xsl:variable name="entry" as="element()?" select="$listed[@xml:id = tokenize(current()/@ref) ! substring-after(., '#')][1]"/>
    <xsl:choose>
      <xsl:when test="$entry and empty(ancestor::*[self::ref or self::persName or self::term])">
        <a class="known" href="#{$entry/@xml:id}"><xsl:for-each select="f:meaning($entry)"><xsl:attribute name="title" select="."/></xsl:for-each><xsl:next-match/></a>
      </xsl:when>
      <xsl:otherwise><xsl:next-match/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="TEI" mode="listed" as="element(Q{}section)?">
    <xsl:if test="exists($listed)">
      <section class="listed" aria-labelledby="doc-listed">
        <h2 id="doc-listed">Persons and terms</h2>
        <dl>
          <xsl:for-each select="$listed">
            <dt id="{@xml:id}"><xsl:value-of select="(persName, .)[1] ! normalize-space()"/></dt>
            <xsl:for-each select="f:meaning(.)"><dd><xsl:value-of select="."/></dd></xsl:for-each>
          </xsl:for-each>
        </dl>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- What the list says of a person, or that a term means. -->
  <xsl:function name="f:meaning" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="($entry/self::person/note, $entry/self::label/following-sibling::item[1])[1] ! normalize-space()"/>
  </xsl:function>
</xsl:stylesheet>
