<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- Notes: in mode "body" the link to the note stands where the note is anchored; in mode "notes" the notes stand at the end
       of the page, each under its printed number and linked back. -->

  <xsl:mode name="notes" on-no-match="fail"/>

  <!-- <text><body>…<note place="foot"/></body><back><div type="notes"><note place="foot"/></div></back></text> -->
  <xsl:template match="text" mode="notes" as="element(Q{}section)?">
    <xsl:variable name="notes" as="element(note)*" select=".//note[@place = 'foot']"/>
    <xsl:if test="exists($notes)">
      <section role="doc-endnotes" class="notes" aria-labelledby="doc-notes">
        <h2 id="doc-notes">Notes</h2>
        <ol><xsl:apply-templates select="$notes" mode="notes"/></ol>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- <note place="foot" type="editorial" n="1" xml:id="fn1">See footnote 2, p. 986.</note> -->
  <xsl:template match="note" mode="notes" as="element(Q{}li)">
    <li id="{@xml:id}">
      <span class="number"><xsl:value-of select="@n"/></span>
      <div>
        <xsl:apply-templates mode="body"/>
        <xsl:if test="not(ancestor::back)">
          <xsl:text> </xsl:text>
          <a role="doc-backlink" class="back" href="#{@xml:id}-ref" aria-label="Back to note {@n} in the text">↩</a>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

  <!-- The same element where it is anchored. -->
  <xsl:template match="note[@place = 'foot']" mode="body" as="element(Q{}sup)">
    <sup class="noteref"><a role="doc-noteref" id="{@xml:id}-ref" href="#{@xml:id}" aria-label="Note {@n}"><xsl:value-of select="@n"/></a></sup>
  </xsl:template>

  <!-- <ref type="note-anchor" n="1"/>: the number is printed, the note is not in the source -->
  <xsl:template match="ref[@type = 'note-anchor']" mode="body" as="element(Q{}sup)" priority="2">
    <sup class="noteref missing" title="The source lacks the text of this note"><xsl:value-of select="@n"/></sup>
  </xsl:template>
</xsl:stylesheet>
