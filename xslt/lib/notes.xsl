<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Notes: in mode "body" the link to the note stands where the note is anchored; in mode "notes" the notes stand at the end
       of the page, each under its printed number and linked back. The style sheet sets them beside their anchors where the
       window is wide: for that each anchor has a name in CSS, which its note has too. -->

  <xsl:mode name="notes" on-no-match="fail"/>

  <!-- <text><body>…<note place="foot"/></body><back><div type="notes"><note place="foot"/></div></back></text> -->
  <xsl:template match="text" mode="notes" as="element(Q{}section)?">
    <xsl:if test="exists($foot-notes)">
      <section role="doc-endnotes" class="{string-join(('notes', 'beside'[f:fits-beside()]), ' ')}" aria-labelledby="doc-notes">
        <h2 id="doc-notes">Notes</h2>
        <ol role="list"><xsl:apply-templates select="$foot-notes" mode="notes"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- <note place="foot" type="editorial" n="1" xml:id="fn1">See footnote 2, p. 986.</note> -->
  <xsl:template match="note" mode="notes" as="element(Q{}li)">
    <xsl:variable name="ident" as="xs:string" select="f:note-ident(.)"/>
    <xsl:variable name="number" as="xs:string" select="f:note-number(.)"/>
    <li id="{$ident}">
      <xsl:if test="not(parent::div[@type = 'notes'])">
        <xsl:attribute name="style" select="f:style($ident)"/>
      </xsl:if>
      <xsl:apply-templates select="@xml:lang" mode="body"/>
      <span class="number"><xsl:value-of select="$number"/></span>
      <div>
        <xsl:apply-templates mode="body"/>
        <xsl:if test="not(parent::div[@type = 'notes'])">
          <xsl:text> </xsl:text>
          <a role="doc-backlink" class="back" href="#{$ident}-ref" aria-label="Back to note {$number} in the text">↩</a>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

  <!-- The same element where it is anchored. -->
  <xsl:template match="note[f:is-foot(.)]" mode="body" as="element(Q{}sup)?">
    <xsl:variable name="ident" as="xs:string" select="f:note-ident(.)"/>
    <xsl:variable name="number" as="xs:string" select="f:note-number(.)"/>
    <xsl:if test="not(parent::div[@type = 'notes'])">
      <sup class="noteref">
        <a role="doc-noteref" id="{$ident}-ref" href="#{$ident}" aria-label="Note {$number}" style="{f:style($ident)}"><xsl:value-of select="$number"/></a>
      </sup>
    </xsl:if>
  </xsl:template>

  <!-- <ref type="note-anchor" n="1"/>: the number is printed, the note is not in the source -->
  <xsl:template match="ref[@type = 'note-anchor']" mode="body" as="element(Q{}sup)" priority="2">
    <sup class="noteref missing" title="The source lacks the text of this note"><xsl:value-of select="@n"/></sup>
  </xsl:template>

  <!-- Notes go beside the text unless they would be much longer than it: a note has half the width of the text. -->
  <xsl:function name="f:fits-beside" as="xs:boolean">
    <xsl:variable name="of-notes" as="xs:integer" select="sum($foot-notes ! (string-length() + 40)) => xs:integer()"/>
    <xsl:sequence select="$of-notes lt 0.7 * (string-length($foot-notes[1]/ancestor::text[last()]) - $of-notes)"/>
  </xsl:function>

  <!-- The name of an anchor in CSS, which allows no full stop. -->
  <xsl:function name="f:style" as="xs:string">
    <xsl:param name="ident" as="xs:string"/>
    <xsl:sequence select="'--ref:--' || translate($ident, '.', '_')"/>
  </xsl:function>
</xsl:stylesheet>
