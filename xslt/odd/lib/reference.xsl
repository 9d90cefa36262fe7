<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:odd="urn:x-teigram:odd" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">
  <!-- The reference: every element, the attributes that many have, what stands in lines and blocks, the values, the rules. -->

  <xsl:mode name="reference" on-no-match="fail"/>
  <xsl:mode name="message" on-no-match="fail"/>

  <xsl:template match="schemaSpec" mode="prose" as="node()+">
    <xsl:call-template name="part"><xsl:with-param name="head" select="'Elements'"/></xsl:call-template>
    <xsl:for-each-group select="elementSpec" group-by="odd:name(.)">
      <xsl:sort select="lower-case(current-grouping-key())"/>
      <xsl:text>&#10;</xsl:text>
      <section class="element" id="element-{current-grouping-key()}">
        <h4><code><xsl:value-of select="current-grouping-key()"/></code></h4>
        <xsl:apply-templates select="current-group()" mode="reference"/>
      </section>
    </xsl:for-each-group>
    <xsl:call-template name="part"><xsl:with-param name="head" select="'Attributes that many elements have'"/></xsl:call-template>
    <xsl:apply-templates select="classSpec[@type = 'atts']" mode="reference"/>
    <xsl:call-template name="part"><xsl:with-param name="head" select="'What stands in lines and blocks'"/></xsl:call-template>
    <dl class="macros"><xsl:apply-templates select="macroSpec" mode="reference"/></dl>
    <xsl:call-template name="part"><xsl:with-param name="head" select="'Values'"/></xsl:call-template>
    <dl><xsl:apply-templates select="dataSpec" mode="reference"/></dl>
    <xsl:call-template name="part"><xsl:with-param name="head" select="'Rules'"/></xsl:call-template>
    <p>What no grammar can say. A rule that is an error makes a document invalid; a warning asks a person to look.</p>
    <dl class="rules">
      <xsl:apply-templates select=".//(sch:assert | sch:report)" mode="reference"><xsl:sort select="@id"/></xsl:apply-templates>
    </dl>
  </xsl:template>

  <xsl:template name="part" as="node()+">
    <xsl:param name="head" as="xs:string"/>
    <xsl:text>&#10;</xsl:text>
    <h3 id="{lower-case(replace($head, ' ', '-'))}"><xsl:value-of select="$head"/></h3>
  </xsl:template>

  <!-- <elementSpec ident="idno.file">: one use of an element -->
  <xsl:template match="elementSpec" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <article id="tei-{@ident}">
      <h5><xsl:apply-templates select="gloss" mode="prose"/></h5>
      <p><xsl:apply-templates select="desc" mode="prose"/></p>
      <dl>
        <xsl:for-each-group select="odd:parents(.)" group-by="true()">
          <dt>Stands in</dt>
          <dd>
            <xsl:for-each select="current-group()">
              <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
              <xsl:sequence select="odd:link(.)"/>
              <xsl:for-each select="self::*[altIdent]/gloss"><xsl:value-of select="' (' || . || ')'"/></xsl:for-each>
            </xsl:for-each>
          </dd>
        </xsl:for-each-group>
        <dt>Holds</dt>
        <dd><xsl:apply-templates select="content/*" mode="content"/></dd>
        <dt>Attributes</dt>
        <dd>
          <xsl:for-each select="odd:attribute-classes(.)">
            <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
            <a href="#{@ident}"><xsl:value-of select="'those of ' || gloss"/></a>
          </xsl:for-each>
        </dd>
      </dl>
      <xsl:apply-templates select="attList" mode="reference"/>
      <xsl:apply-templates select="exemplum" mode="reference"/>
      <xsl:apply-templates select="remarks/p" mode="prose"/>
      <xsl:for-each-group select="constraintSpec//(sch:assert | sch:report)" group-by="true()">
        <p>
          <xsl:text>Rules: </xsl:text>
          <xsl:for-each select="current-group()">
            <xsl:sort select="@id"/>
            <xsl:if test="position() gt 1"><xsl:text>, </xsl:text></xsl:if>
            <a href="#{@id}"><xsl:value-of select="@id"/></a>
          </xsl:for-each>
        </p>
      </xsl:for-each-group>
    </article>
  </xsl:template>

  <!-- <classSpec type="atts"><gloss>dates</gloss>… -->
  <xsl:template match="classSpec" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <section id="{@ident}">
      <h4><xsl:apply-templates select="gloss" mode="prose"/></h4>
      <p><xsl:apply-templates select="desc" mode="prose"/></p>
      <xsl:apply-templates select="attList" mode="reference"/>
    </section>
  </xsl:template>

  <!-- <attList><attDef ident="type" usage="req">… -->
  <xsl:template match="attList" mode="reference" as="element(Q{}dl)">
    <dl class="attributes"><xsl:apply-templates select="attDef" mode="reference"/></dl>
  </xsl:template>

  <xsl:template match="attDef" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <dt><code><xsl:value-of select="@ident"/></code><xsl:if test="@usage = 'req'"><span class="required"> required</span></xsl:if></dt>
    <dd><xsl:apply-templates select="desc, valList" mode="reference"/></dd>
  </xsl:template>

  <xsl:template match="desc" mode="reference" as="node()*"><xsl:apply-templates mode="prose"/></xsl:template>

  <xsl:template match="valList" mode="reference" as="element(Q{}ul)">
    <ul class="values"><xsl:apply-templates select="valItem" mode="reference"/></ul>
  </xsl:template>

  <xsl:template match="valItem" mode="reference" as="element(Q{}li)">
    <li><code><xsl:value-of select="@ident"/></code> – <xsl:apply-templates select="gloss" mode="prose"/></li>
  </xsl:template>

  <!-- <macroSpec ident="macro.inline"><gloss>a line</gloss>… -->
  <xsl:template match="macroSpec" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <dt id="{@ident}"><xsl:apply-templates select="gloss" mode="prose"/></dt>
    <dd>
      <xsl:apply-templates select="desc" mode="prose"/>
      <xsl:for-each select="content/alternate/(elementRef | classRef) ! odd:elements(.)">
        <xsl:value-of select="if (position() eq 1) then ' ' else ', '"/>
        <xsl:sequence select="odd:link(.)"/>
      </xsl:for-each>
    </dd>
  </xsl:template>

  <xsl:template match="dataSpec" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <dt id="{@ident}"><xsl:apply-templates select="gloss" mode="prose"/></dt>
    <dd><xsl:apply-templates select="desc, content/valList" mode="reference"/></dd>
  </xsl:template>

  <!-- <sch:assert id="C101" role="error">The xml:id "<sch:value-of select="@xml:id"/>" … -->
  <xsl:template match="sch:assert | sch:report" mode="reference" as="node()+">
    <xsl:text>&#10;</xsl:text>
    <dt id="{@id}"><xsl:value-of select="@id"/><span class="{@role}"><xsl:value-of select="' ' || @role"/></span></dt>
    <dd><xsl:apply-templates mode="message"/></dd>
  </xsl:template>

  <xsl:template match="sch:value-of" mode="message" as="text()"><xsl:text>…</xsl:text></xsl:template>
  <xsl:template match="sch:name" mode="message" as="text()"><xsl:text>element</xsl:text></xsl:template>
  <xsl:template match="text()" mode="message" as="text()"><xsl:value-of select="replace(., '\s+', ' ')"/></xsl:template>
</xsl:stylesheet>
