<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- What several of the pages have: documents as a register, the way back, links to the parts of something long. -->

  <!-- Documents in a register: the day, what and between whom, how it is marked and where it is printed. -->
  <xsl:template name="register" as="element(Q{}ol)">
    <xsl:param name="documents" as="element(document)*" required="yes"/>
    <xsl:param name="first" as="xs:string" select="'1'"/>
    <ol class="register" start="{$first}">
      <xsl:apply-templates select="$documents" mode="register"/>
    </ol>
  </xsl:template>

  <xsl:mode name="register" on-no-match="fail"/>

  <!-- <document href="" label="Telegram 249" ident="" date="1951-10-03" day="October 3, 1951" cert="medium" from="" to="" classification=""
         pages=""><refers kind="replyTo" href="" label="Telegram 92" day="October 1, 1951"/></document> -->
  <xsl:template match="document" mode="register" as="element(Q{}li)">
    <li>
      <xsl:call-template name="day"/>
      <div>
        <p class="what">
          <a href="{@href}"><xsl:value-of select="@label"/></a>
          <xsl:if test="string(@from)"><span class="party"><span class="word"> from </span><xsl:value-of select="@from"/></span></xsl:if>
          <xsl:if test="string(@to)"><span class="party"><span class="word"> to </span><xsl:value-of select="@to"/></span></xsl:if>
        </p>
        <p class="more">
          <xsl:if test="string(@classification)"><span class="marking"><xsl:value-of select="@classification"/></span></xsl:if>
          <xsl:if test="string(@pages)">
            <span><xsl:value-of select="(if (contains(@pages, '–')) then 'pages ' else 'page ') || @pages"/></span>
          </xsl:if>
          <span class="ident"><xsl:value-of select="@ident"/></span>
        </p>
        <xsl:if test="refers">
          <p class="refers">
            <xsl:for-each-group select="refers" group-by="@kind eq 'replyTo'">
              <xsl:value-of select="if (current-grouping-key()) then 'Answers ' else if (position() eq 1) then 'Refers to ' else '; refers to '"/>
              <xsl:for-each select="current-group()">
                <xsl:if test="position() gt 1">, </xsl:if>
                <a href="{@href}"><xsl:value-of select="string-join((@label, @day)[string(.)], ', ')"/></a>
              </xsl:for-each>
            </xsl:for-each-group>
          </p>
        </xsl:if>
      </div>
    </li>
  </xsl:template>

  <!-- The day of the document in hand. -->
  <xsl:template name="day" as="element(Q{}p)">
    <p class="day">
      <xsl:choose>
        <xsl:when test="string(@date)">
          <time datetime="{@date}"><xsl:value-of select="@day"/></time>
          <xsl:if test="string(@cert)"><xsl:text> </xsl:text><span class="inferred">(inferred)</span></xsl:if>
        </xsl:when>
        <xsl:otherwise><span class="absent">no date</span></xsl:otherwise>
      </xsl:choose>
    </p>
  </xsl:template>

  <!-- The way back: <above href="../index.html" label="Documents"/> -->
  <xsl:template match="above" as="element(Q{}nav)">
    <nav class="above" aria-label="Above this page">
      <a href="{@href}"><span aria-hidden="true">‹ </span><xsl:value-of select="@label"/></a>
    </nav>
  </xsl:template>

  <!-- The pages of something long: <part number="2" href="" first="July 2, 1951" last="October 3, 1951" here="yes"/>* -->
  <xsl:template name="parts" as="element(Q{}nav)?">
    <xsl:param name="parts" as="element(part)*" select="part"/>
    <xsl:param name="label" as="xs:string" select="'Pages'"/>
    <xsl:variable name="here" as="element(part)?" select="$parts[@here]"/>
    <xsl:if test="$parts">
      <nav class="parts" aria-label="{$label}">
        <xsl:if test="$here">
          <p>
            <xsl:for-each select="$here/preceding-sibling::part[1]"><a rel="prev" href="{@href}">Previous page</a></xsl:for-each>
            <span><xsl:value-of select="'Page ' || $here/@number || ' of ' || count($parts)"/></span>
            <xsl:for-each select="$here/following-sibling::part[1]"><a rel="next" href="{@href}">Next page</a></xsl:for-each>
          </p>
        </xsl:if>
        <details>
          <xsl:if test="not($here)"><xsl:attribute name="open" select="'open'"/></xsl:if>
          <summary><xsl:value-of select="'All ' || count($parts) || ' pages'"/></summary>
          <ol><xsl:apply-templates select="$parts"/></ol>
        </details>
      </nav>
    </xsl:if>
  </xsl:template>

  <xsl:template match="part" as="element(Q{}li)">
    <li>
      <a href="{@href}">
        <xsl:if test="@here"><xsl:attribute name="aria-current" select="'page'"/></xsl:if>
        <xsl:value-of select="(string-join(distinct-values((@first, @last)[string(.)]), ' – ')[.], 'Page ' || @number)[1]"/>
      </a>
    </li>
  </xsl:template>

  <!-- Values of a facet, with how many documents have each: <value label="1951" count="2" href=""/>* -->
  <xsl:template name="values" as="element(Q{}ul)">
    <xsl:param name="values" as="element(value)*" select="value"/>
    <ul class="values">
      <xsl:for-each select="$values">
        <li><a href="{@href}"><xsl:value-of select="f:period(@label)"/></a><xsl:text> </xsl:text><xsl:sequence select="f:count(@count)"/></li>
      </xsl:for-each>
    </ul>
  </xsl:template>
</xsl:stylesheet>
